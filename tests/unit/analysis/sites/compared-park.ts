import type { ComparedPark } from "../../../../src/analysis/sites/compare-rows.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { getSiteKey } from "../../../../src/domain/site-key.ts";
import type { ShortlistItem } from "../../../../src/domain/shortlist.ts";
import { createParkIndex } from "../../../../src/state/park-index.ts";
import { createParkData, siteAt } from "../../state/park-fixture.ts";

export function createPlant(id: string, values: Partial<Plant>): Plant {
  return { id, plot: "N-1", state: "vacant", site: siteAt(0, 0), other: {}, ...values };
}

export function createPlot(id: string, values: Partial<Plot>): Plot {
  return {
    id,
    cluster: "north",
    landUse: "100102",
    stage: "reserved",
    available: true,
    site: siteAt(1),
    other: {},
    ...values,
  };
}

/** The small park with plants and plots of the test's own. */
export function createComparedPark(
  plants: readonly Plant[],
  plots: readonly Plot[] = [],
  places: ComparedPark["park"]["places"] = [],
): ComparedPark {
  const { park, plan } = createParkData();
  const own = { ...park, plants, plots: [...park.plots, ...plots], places };
  return { records: createParkIndex(own), park: own, plan };
}

export function starPlant(id: string, note = ""): ShortlistItem {
  return { key: getSiteKey([{ layer: "plants", id }]), note, mark: null };
}

export function starPlots(...ids: readonly string[]): ShortlistItem {
  return { key: getSiteKey(ids.map((id) => ({ layer: "plots", id }))), note: "", mark: null };
}
