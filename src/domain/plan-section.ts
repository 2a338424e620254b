/**
 * A section path as a source mark: `四、优化产业空间布局/（一）功能分区布局` becomes `四（一）功能分区布局`.
 * A path of one part is left as it is.
 */
export function getShortSection(section: string): string {
  const parts = section.split("/");
  const last = parts.pop() ?? section;
  return parts.map(getOrdinal).join("") + last;
}

/** The number in front of a heading: `四` of `四、…`, `（一）` of `（一）…`, else nothing. */
function getOrdinal(heading: string): string {
  return /^([^、（）]{1,3})、/.exec(heading)?.[1] ?? /^（[^）]{1,3}）/.exec(heading)?.[0] ?? "";
}
