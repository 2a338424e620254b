import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkArchitecture } from "../tooling/architecture-rules.ts";
import { readSourceFacts } from "../tooling/source-facts.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The broken rules of a made-up house, as "rule: path". */
function check(house: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(house).map(([path, text]) => readSourceFacts(path, text));
  return checkArchitecture(files).map(({ path, rule }) => `${rule}: ${path}`);
}

function readHouse(): Record<string, string> {
  const paths = ["src", "seeds"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
}

describe("the house", () => {
  const house = readHouse();

  it("is read at all", () => {
    expect(Object.keys(house)).toContain("src/geo/area.ts");
  });

  it("keeps every rule of its architecture", () => {
    const files = Object.entries(house).map(([path, text]) => readSourceFacts(path, text));
    expect(checkArchitecture(files).map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
  });
});

describe("the import direction", () => {
  it.each([
    ["src/domain/plot.ts", "../geo/area.ts"],
    ["src/geo/area.ts", "../analysis/balance.ts"],
    ["src/analysis/balance.ts", "../data/read-park.ts"],
    ["src/data/read-park.ts", "../analysis/balance.ts"],
    ["src/data/read-park.ts", "../state/store.ts"],
    ["src/state/store.ts", "../map/scene.ts"],
    ["src/map/map-view.ts", "../components/app/park-app.ts"],
    ["src/theme/tokens.ts", "../i18n/locale.ts"],
    ["src/i18n/format.ts", "../theme/tokens.ts"],
    ["src/workers/reader.ts", "../i18n/format.ts"],
    ["src/cli/park.ts", "../state/store.ts"],
    ["src/cli/park.ts", "../geo/area.ts"],
    ["src/components/app/park-app.ts", "../../main.ts"],
    ["seeds/grow.ts", "../src/analysis/balance.ts"],
  ])("lets %s not import %s", (path, specifier) => {
    expect(check({ [path]: `import { x } from "${specifier}";` })).toEqual([`direction: ${path}`]);
  });

  it.each([
    ["src/geo/area.ts", "../domain/plot.ts"],
    ["src/data/read-park.ts", "../geo/area.ts"],
    ["src/state/store.ts", "../data/read-park.ts"],
    ["src/map/map-view.ts", "../theme/tokens.ts"],
    ["src/components/app/park-app.ts", "../../state/store.ts"],
    ["src/components/app/park-map.ts", "../../map/map-view.ts"],
    ["src/components/sheet/park-sheet-map.ts", "../../map/capture-map.ts"],
    ["src/workers/reader.ts", "../data/read-park.ts"],
    ["src/cli/park.ts", "../i18n/format.ts"],
    ["src/main.ts", "./trusted-types.ts"],
    ["seeds/grow.ts", "../src/geo/area.ts"],
  ])("lets %s import %s", (path, specifier) => {
    expect(check({ [path]: `import { x } from "${specifier}";` })).toEqual([]);
  });

  it.each([
    `import type { X } from "../state/store.ts";`,
    `export { x } from "../state/store.ts";`,
    `const late = () => import("../state/store.ts");`,
    `type X = import("../state/store.ts").X;`,
    `import "../state/store.ts";`,
    `import css from "../state/store.ts?inline";`,
  ])("sees %s", (line) => {
    expect(check({ "src/geo/area.ts": line })).toEqual(["direction: src/geo/area.ts"]);
  });

  it("does not take a comment or a text for an import", () => {
    const text = `// import { x } from "../state/store.ts";\nconst line = 'import "../state/store.ts"';`;
    expect(check({ "src/geo/area.ts": text })).toEqual([]);
  });

  it("refuses a folder that is no part of the house", () => {
    expect(check({ "src/services/api.ts": "" })).toEqual(["direction: src/services/api.ts"]);
  });

  it("lets only park-map and the map of a sheet import the map", () => {
    const path = "src/components/layers/park-legend.ts";
    expect(check({ [path]: `import type { S } from "../../map/scene.ts";` })).toEqual([
      `map-element: ${path}`,
    ]);
  });
});

describe("cycles", () => {
  it("are found across files, type imports included", () => {
    const house = {
      "src/domain/a.ts": `import type { B } from "./b.ts";`,
      "src/domain/b.ts": `import { c } from "./c.ts";`,
      "src/domain/c.ts": `export { a } from "./a.ts";`,
    };
    expect(check(house)).toEqual(["cycle: src/domain/a.ts"]);
  });

  it("are not seen where two ways lead to one file", () => {
    const house = {
      "src/domain/a.ts": `import "./b.ts"; import "./c.ts";`,
      "src/domain/b.ts": `import "./c.ts";`,
      "src/domain/c.ts": "",
    };
    expect(check(house)).toEqual([]);
  });
});

describe("fences", () => {
  it.each([
    ["src/analysis/balance.ts", "@turf/turf"],
    ["src/data/decode.ts", "proj4"],
    ["src/map/hit.ts", "flatbush"],
    ["src/components/app/park-map.ts", "maplibre-gl"],
    ["src/main.ts", "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url"],
    ["src/components/app/park-app.ts", "terra-draw"],
    ["src/map/tiles.ts", "@maplibre/geojson-vt"],
    ["src/geo/validity.ts", "geojson-validation"],
  ])("keep %s from %s", (path, library) => {
    expect(check({ [path]: `import x from "${library}";` })).toEqual([`fence: ${path}`]);
  });

  it("let one file of data/ import the validator, and no second", () => {
    const house = {
      "src/data/schema-check.ts": `import gjv from "geojson-validation";`,
      "src/data/decode.ts": `import gjv from "geojson-validation";`,
    };
    expect(check(house)).toEqual(["fence: src/data/decode.ts"]);
  });

  it("leave fetching and reading files to data/", () => {
    const fetching = `export const load = () => fetch("x.json");`;
    const reading = `import { readFileSync } from "node:fs";`;
    expect(check({ "src/state/load.ts": fetching, "src/cli/park.ts": reading })).toEqual([
      "edge: src/state/load.ts",
      "edge: src/cli/park.ts",
    ]);
    expect(check({ "src/data/fetch-park.ts": fetching, "src/data/file.ts": reading })).toEqual([]);
    expect(
      check({ "src/components/app/park-app.ts": `window.fetch("x"); new WebSocket("y");` }),
    ).toHaveLength(2);
  });
});

describe("files", () => {
  const lines = (count: number): string => "const x = 1;\n".repeat(count);

  it("end at 400 lines, the root element at 300, message tables nowhere", () => {
    expect(check({ "src/geo/area.ts": lines(400), "src/components/app/park-app.ts": lines(300) })).toEqual(
      [],
    );
    expect(check({ "src/geo/area.ts": lines(401) })).toEqual(["size: src/geo/area.ts"]);
    expect(check({ "src/components/app/park-app.ts": lines(301) })).toEqual([
      "size: src/components/app/park-app.ts",
    ]);
    expect(check({ "src/i18n/en/app.ts": lines(900) })).toEqual([]);
  });

  it.each(["src/geo/utils.ts", "src/domain/types.ts", "src/geo/index.ts", "src/geo/getArea.ts"])(
    "are not named %s",
    (path) => {
      expect(check({ [path]: "" })).toEqual([`name: ${path}`]);
    },
  );

  it("speak Chinese only in comments, message tables and data values", () => {
    const literal = `const name = "地块"; // 地块`;
    expect(check({ "src/components/app/park-app.ts": literal })).toEqual([
      "chinese: src/components/app/park-app.ts",
    ]);
    expect(
      check({ "src/components/app/park-app.ts": "const a = html`<b>地块 ${x} 厂房</b>`;" }),
    ).toHaveLength(2);
    expect(check({ "src/i18n/zh-CN/app.ts": literal, "src/domain/plant.ts": literal })).toEqual([]);
    expect(check({ "src/geo/area.ts": "// 面积\nconst x = 1;" })).toEqual([]);
    expect(check({ "src/domain/plant.ts": "const 厂房 = 1;" })).toEqual(["chinese: src/domain/plant.ts"]);
  });
});
