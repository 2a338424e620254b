import type { SiteCatalog } from "../../analysis/sites/site-catalog.ts";
import type { SiteMatch } from "../../analysis/sites/site-match.ts";
import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { LandSource } from "../shared/park-figure-button.ts";

const NO_PIECES: readonly CutPiece[] = [];

/** The features of sites behind their count, each once, listed when they are asked for. */
export function createMatchLand(
  { candidates }: Pick<SiteCatalog, "candidates">,
  matches: readonly Pick<SiteMatch, "rows">[],
): LandSource {
  let refs: readonly FeatureRef[] | undefined;
  const list = (): readonly FeatureRef[] =>
    [...new Set(matches.flatMap(({ rows }) => rows))].flatMap((row) => candidates[row]?.ref ?? []);
  return {
    count: matches.length,
    get refs() {
      return (refs ??= list());
    },
    pieces: NO_PIECES,
  };
}
