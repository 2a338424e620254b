/** Groups of one entity: codes and values in turn, its type first without the code 0. */
export type EntityGroups = readonly [type: string, ...groups: readonly (string | number)[]];

export interface DrawingParts {
  readonly version?: string;
  readonly codePage?: string;
  readonly entities: readonly EntityGroups[];
}

/** A drawing as text with these entities. */
export function makeDrawing({ version = "AC1015", codePage = "ANSI_936", entities }: DrawingParts): string {
  const header = [0, "SECTION", 2, "HEADER", 9, "$ACADVER", 1, version, 9, "$DWGCODEPAGE", 3, codePage];
  return [
    ...header,
    0,
    "ENDSEC",
    0,
    "SECTION",
    2,
    "ENTITIES",
    ...entities.flatMap((groups) => [0, ...groups]),
  ]
    .concat([0, "ENDSEC", 0, "EOF", ""])
    .join("\r\n");
}

/** A polyline through corners; a third number is the bulge of the edge that begins there. */
export function makePolyline(
  corners: readonly (readonly [x: number, y: number, bulge?: number])[],
  isClosed: boolean,
  layer = "地块",
): EntityGroups {
  const vertices = corners.flatMap(([x, y, bulge]) => [
    ...[10, x, 20, y],
    ...(bulge === undefined ? [] : [42, bulge]),
  ]);
  return ["LWPOLYLINE", 5, "1A", 8, layer, 90, corners.length, 70, isClosed ? 1 : 0, ...vertices];
}

/** Four corners of a rectangle, counter-clockwise. */
export function listCorners(x: number, y: number, width: number, height: number): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Words that begin at a place. */
export function makeText(x: number, y: number, text: string): EntityGroups {
  return ["TEXT", 8, "注记", 10, x, 20, y, 40, 2.5, 1, text];
}
