/** Sheets of paper a map is made for. */
export const PAPERS = ["A4", "A3"] as const;
export type Paper = (typeof PAPERS)[number];

export const ORIENTATIONS = ["landscape", "portrait"] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** ISO 216, the short and the long side, mm. */
const SIDES_MM: Readonly<Record<Paper, readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
};

/** A rectangle on paper, mm from its left and upper edge. */
export interface PaperRect {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export function getPaperSize(
  paper: Paper,
  orientation: Orientation,
): { readonly widthMm: number; readonly heightMm: number } {
  const [short, long] = SIDES_MM[paper];
  return orientation === "landscape"
    ? { widthMm: long, heightMm: short }
    : { widthMm: short, heightMm: long };
}
