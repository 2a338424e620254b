import type { Programme } from "../control-lines/drawing.ts";
import type { LandUse } from "../../src/domain/land-use.ts";

/** Uses, each with the weight it is drawn by. */
export type WeightedUses = readonly (readonly [use: LandUse, weight: number])[];

/** How a district is cut and used. Areas in m². */
export interface ProgrammeRule {
  readonly plotAreaM2: readonly [low: number, high: number];
  /** Uses with their weights: a block takes one of them. */
  readonly uses: WeightedUses;
  /** Uses of the few plots of a block that differ. */
  readonly besides: WeightedUses;
  readonly isProduction: boolean;
  /** Industry of the plan; where several are given, by cluster. */
  readonly industry?: string | Readonly<Record<string, string>>;
}

const HA = 10_000;

export const PROGRAMMES: Readonly<Record<Programme, ProgrammeRule>> = {
  tobacco: production([7, 14], [["100102", 1]], "tobacco"),
  "food-processing": production([3, 6.4], [["100101", 3], ["100102", 2]], "food-processing"),
  "energy-saving": production([3, 6.4], [["100102", 1]], "energy-saving"),
  biomedicine: production([2.8, 5.6], [["100101", 3], ["100102", 1]], "biomedicine"),
  "medical-devices": production([2.4, 5], [["100101", 1]], "medical-devices"),
  "big-data": production([3, 6], [["100101", 1]], "big-data"),
  "next-gen-it": production([2.2, 4.6], [["100101", 1]], "next-gen-it"),
  "aluminium-alloy": production([6, 14], [["100103", 2], ["100102", 1]], "aluminium-alloy"),
  composites: production([4.5, 10], [["100102", 1]], "composites"),
  "cemented-carbide": production([3.4, 7], [["100103", 2], ["100102", 1]], "cemented-carbide"),
  "light-textiles": production([2.8, 6], [["100101", 3], ["100102", 1]], "light-textiles"),
  "standard-plants": production([3.4, 5.4], [["100101", 1]], {
    zhengyang: "health",
    fengjia: "light-textiles",
    qinggang: "composites",
  }),
  logistics: production([3.4, 8], [["110101", 1]], "trade-logistics"),
  freight: production([4, 8], [["110101", 2], ["110102", 1]], "trade-logistics"),
  "station-front": civic([1.3, 2.8], [["0901", 3], ["0902", 2]], [["1403", 2], ["120801", 1], ["0801", 1]]),
  research: civic([1.5, 3], [["0802", 1]], [["0803", 1], ["0804", 1], ["1401", 1]]),
  housing: civic([2, 3.8], [["070102", 1]], [["0702", 1], ["1401", 2], ["0804", 1]]),
  neighbourhood: civic([1.5, 3], [["070102", 4], ["0804", 2], ["0901", 1]], [["0806", 1], ["1401", 1.5], ["0801", 1]]),
  utilities: civic([1.4, 3.4], [["1302", 1], ["1303", 1]], [["1402", 3], ["1304", 1], ["1309", 1], ["1305", 1], ["1301", 1]]),
  reserve: civic([5, 9], [["16", 1]]),
}; // prettier-ignore

function production(
  plotHa: readonly [number, number],
  uses: WeightedUses,
  industry: NonNullable<ProgrammeRule["industry"]>,
): ProgrammeRule {
  return { plotAreaM2: [plotHa[0] * HA, plotHa[1] * HA], uses, besides: [], isProduction: true, industry };
}

function civic(
  plotHa: readonly [number, number],
  uses: WeightedUses,
  besides: WeightedUses = [],
): ProgrammeRule {
  return { plotAreaM2: [plotHa[0] * HA, plotHa[1] * HA], uses, besides, isProduction: false };
}
