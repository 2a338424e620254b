import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import type { LayerMapping } from "../../../../src/domain/field-mapping.ts";
import { KeptDatabase } from "../../../../src/data/storage/kept-database.ts";
import {
  createMappingTemplates,
  createMemoryMappingTemplates,
  type MappingTemplates,
} from "../../../../src/data/storage/mapping-templates.ts";

let count = 0;
let database: KeptDatabase;

beforeEach(() => {
  count += 1;
  database = new KeptDatabase(`templates-${count}`);
});

const plots: LayerMapping = {
  layer: "plots",
  confidence: 0.9,
  fields: [
    { source: "宗地代码", target: "id", confidence: 1 },
    { source: "面积(亩)", target: "areaRegisteredM2", confidence: 1, unit: "mu" },
    {
      source: "用地性质",
      target: "landUse",
      confidence: 0.8,
      landUseSystem: "gb-50137",
      values: { M2: "100102", 其他: null },
    },
    { source: "备注", target: null, confidence: 1 },
  ],
};

describe.each<[string, () => MappingTemplates]>([
  ["kept", () => createMappingTemplates(database)],
  ["in memory", createMemoryMappingTemplates],
])("templates %s", (_name, make) => {
  it("come back as they were put, by name", async () => {
    const templates = make();
    await templates.put("局里的地块表", plots);
    await templates.put("a", { ...plots, layer: null });
    expect(await templates.list()).toEqual([
      { name: "a", mapping: { ...plots, layer: null } },
      { name: "局里的地块表", mapping: plots },
    ]);
  });

  it("of the same name are replaced, and can be removed", async () => {
    const templates = make();
    await templates.put("a", plots);
    await templates.put("a", { ...plots, layer: "plants" });
    expect((await templates.list()).map(({ mapping }) => mapping.layer)).toEqual(["plants"]);
    await templates.remove("a");
    await templates.remove("a");
    expect(await templates.list()).toEqual([]);
  });
});

describe("a template nobody understands", () => {
  it("is left out of the list and stays where it is", async () => {
    const templates = createMappingTemplates(database);
    await templates.put("a", plots);
    await database.run(["templates"], "readwrite", ({ store }) =>
      store.put({ ...plots, layer: "roads" }, "b"),
    );
    expect((await templates.list()).map(({ name }) => name)).toEqual(["a"]);
    expect(await database.run(["templates"], "readonly", ({ store }) => store.count())).toBe(2);
  });
});
