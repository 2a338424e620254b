/** The item at `index`, counted round the end of `list` (−1 is the last). Throws where the list is empty. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[((index % list.length) + list.length) % list.length];
  if (item === undefined) throw new Error(`no item ${index} in a list of ${list.length}`);
  return item;
}
