/** Name of the one layer of a file: the file's without its extension. */
export function getLayerName(fileName: string): string {
  const stem = fileName.replace(/\.[^.]*$/, "");
  return stem === "" ? fileName : stem;
}
