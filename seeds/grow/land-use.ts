import type { LandUse } from "../../src/domain/land-use.ts";
import type { District } from "../control-lines/drawing.ts";
import type { Ground } from "./ground.ts";
import { PROGRAMMES, type WeightedUses } from "./programmes.ts";
import { createRandom, type Random } from "./random.ts";

/** Plots of a block that are not of its own use: a park, a school, a square. */
const BESIDE_SHARE = 0.26;
/** Pieces of the fringe kept open for later. */
const RESERVED_FRINGE_SHARE = 0.1;

/** Use of a plot: by kind of ground, else by its district's programme; a block has one use and a few plots beside it. */
export function getLandUse(ground: Ground, label: string): LandUse {
  if (ground.kind === "street") return "1207";
  if (ground.kind === "water") return "1701";
  const district = getDistrict(ground);
  if (ground.kind === "bank") return PROGRAMMES[district.programme].isProduction ? "1402" : "1401";
  if (ground.kind === "fringe") return getFringeUse(district, createRandom(`${label} fringe`));
  const { uses, besides } = PROGRAMMES[district.programme];
  const own = createRandom(`${label} use`);
  if (besides.length > 0 && own.chance(BESIDE_SHARE)) return pickUse(besides, own);
  return pickUse(uses, createRandom(`block use ${ground.cluster} ${ground.block}`));
}

function getFringeUse(district: District, random: Random): LandUse {
  if (!PROGRAMMES[district.programme].isProduction && district.programme !== "reserve") return "1401";
  return random.chance(RESERVED_FRINGE_SHARE) ? "16" : "1402";
}

function pickUse(uses: WeightedUses, random: Random): LandUse {
  let left = random.next() * uses.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [use, weight] of uses) {
    left -= weight;
    if (left < 0) return use;
  }
  throw new Error("a programme without uses");
}

/** The plan's industry for a plot of production; none for any other. */
export function getIndustry(ground: Ground): string | undefined {
  if (ground.kind !== "block") return undefined;
  const { industry } = PROGRAMMES[getDistrict(ground).programme];
  return typeof industry === "object" ? industry[ground.cluster] : industry;
}

export function getDistrict(ground: Ground): District {
  if (ground.district === undefined) throw new Error("ground without a district");
  return ground.district;
}
