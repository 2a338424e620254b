/** The words for one field of a layer, as `readHeader` leaves them. */
export interface FieldWords {
  /** Mean this field wherever they stand. */
  readonly sure: readonly string[];
  /** May mean it, or something near to it. */
  readonly likely: readonly string[];
}

/** Field of the domain → its words. A word may carry the unit it implies: "mjm=mu". */
export type AliasTable = Readonly<Record<string, FieldWords>>;

/** A table of words from texts with blanks between: [sure, likely]. Domain names themselves need no entry. */
export function defineAliases(
  texts: Readonly<Record<string, readonly [sure: string, likely?: string]>>,
): AliasTable {
  const entries = Object.entries(texts).map(([field, [sure, likely = ""]]) => {
    return [field, { sure: splitWords(sure), likely: splitWords(likely) }] as const;
  });
  return Object.fromEntries(entries);
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
