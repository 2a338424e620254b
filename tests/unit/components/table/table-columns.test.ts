import { describe, expect, it } from "vitest";
import type { TableContext } from "../../../../src/components/table/table-column.ts";
import { getTableColumns } from "../../../../src/components/table/table-columns.ts";
import { PARK_LAYERS, type ParkLayer } from "../../../../src/domain/layer.ts";
import { translate } from "../../../../src/i18n/translate.ts";
import { createParkIndex, type ParkRecord } from "../../../../src/state/park-index.ts";
import { makeCluster, makePark, makePlant, makePlot, SAMPLE_PLAN } from "../../analysis/sample-park.ts";

const PARK = makePark({
  clusters: [makeCluster({ id: "north", name: { zh: "北", en: "North" } }, 2_000_000)],
  plots: [
    makePlot(
      {
        id: "a",
        cluster: "north",
        landUse: "1001",
        stage: "reserved",
        available: true,
        areaRegisteredM2: 9990,
      },
      10_000,
    ),
    makePlot({ id: "b" }),
  ],
  plants: [makePlant({ id: "p", plot: "a", state: "vacant", floorAreaM2: 5000 })],
});

const CONTEXT: TableContext = {
  locale: "en",
  asOf: PARK.manifest.asOf,
  plan: SAMPLE_PLAN,
  index: createParkIndex(PARK),
  nameOf: ({ id }) => (id === "north" ? "North" : id),
};

function read(layer: ParkLayer, record: ParkRecord | undefined): Record<string, unknown> {
  if (record === undefined) throw new Error("no such record");
  return Object.fromEntries(
    getTableColumns(layer).map(({ name, getValue }) => [name, getValue(record, CONTEXT)]),
  );
}

describe("the table of plots", () => {
  it("measures in m² and 亩 beside what is registered", () => {
    expect(read("plots", PARK.plots[0])).toMatchObject({ areaM2: 10_000, areaMu: 15, registeredM2: 9990 });
  });

  it("names codes in words", () => {
    expect(read("plots", PARK.plots[0])).toMatchObject({
      cluster: "North",
      landUse: "1001",
      stage: translate("en", "stage.reserved"),
      class: translate("en", "allocationClass.available"),
      available: "yes",
    });
  });

  it("leaves unknown what is not given", () => {
    expect(read("plots", PARK.plots[1])).toMatchObject({
      id: "b",
      cluster: null,
      landUseName: null,
      areaM2: null,
      areaMu: null,
      stage: null,
      price: null,
    });
  });
});

describe("the table of plants", () => {
  it("finds the cluster by the plot and takes a vacant plant as vacant as a whole", () => {
    expect(read("plants", PARK.plants[0])).toMatchObject({
      cluster: "North",
      vacantM2: 5000,
      clearHeight: null,
    });
  });
});

describe("every table", () => {
  it("begins with the code and names no column twice", () => {
    for (const layer of PARK_LAYERS) {
      const names = getTableColumns(layer).map(({ name }) => name);
      expect(names[0], layer).toBe("id");
      expect(new Set(names).size, layer).toBe(names.length);
    }
  });
});
