/** What lists outside the data model call the state of the ground and what is laid to it (净地, 三通一平 … 七通一平). */
const NAMES: ReadonlySet<string> = new Set([
  "sitecondition",
  "site_condition",
  "场地条件",
  "场地现状",
  "场地情况",
  "场地平整",
  "土地条件",
  "土地现状",
  "地块条件",
  "供地条件",
  "交地条件",
  "净地情况",
  "是否净地",
  "几通几平",
  "几通一平",
  "通平情况",
  "三通一平",
  "五通一平",
  "七通一平",
  "配套条件",
]);

/** True for a property, outside the data model, that says in what state a plot is handed over. */
export function isSiteCondition(name: string): boolean {
  return NAMES.has(name.trim().toLowerCase());
}
