/** A proper name as the data gives it, in Chinese and in English. */
export interface Name {
  readonly zh: string;
  readonly en: string;
}
