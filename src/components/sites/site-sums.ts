import { countFigure, type Figure, sumFigure } from "../../analysis/figure.ts";
import type { SiteCandidate } from "../../analysis/sites/site-candidate.ts";

/** What a list of candidates adds up to. Areas in m². */
export interface SiteSums {
  readonly plantCount: Figure;
  readonly vacantFloorAreaM2: Figure;
  readonly plotCount: Figure;
  readonly landAreaM2: Figure;
}

export function sumSites(candidates: readonly SiteCandidate[]): SiteSums {
  const rowsOf = (kind: SiteCandidate["kind"]) =>
    candidates
      .filter((candidate) => candidate.kind === kind)
      .map(({ ref, areaM2 }) => ({ id: ref.id, areaM2 }));
  const plants = rowsOf("plant");
  const plots = rowsOf("plot");
  return {
    plantCount: countFigure("plants", plants),
    vacantFloorAreaM2: sumFigure("plants", plants, ({ areaM2 }) => areaM2),
    plotCount: countFigure("plots", plots),
    landAreaM2: sumFigure("plots", plots, ({ areaM2 }) => areaM2),
  };
}
