import { describe, expect, it } from "vitest";
import { findFirstMapScripts } from "../../tooling/first-map-scripts.ts";

describe("the scripts for the first map", () => {
  it("are the entry, the map's late chunk, what they import and MapLibre's worker, and no other late chunk", () => {
    const manifest = {
      "index.html": {
        file: "assets/index.js",
        isEntry: true,
        imports: ["_shared.js"],
        dynamicImports: ["src/components/app/park-map.ts", "src/components/table/park-table.ts"],
        assets: ["workers/reader-a.js"],
      },
      "_shared.js": { file: "assets/shared.js" },
      "_late.js": { file: "assets/late.js" },
      "src/components/app/park-map.ts": {
        file: "assets/park-map.js",
        isDynamicEntry: true,
        imports: ["_shared.js", "index.html"],
        assets: ["workers/maplibre-gl-worker-b.js"],
        css: ["assets/map.css"],
      },
      "src/components/table/park-table.ts": {
        file: "assets/table.js",
        isDynamicEntry: true,
        imports: ["_late.js"],
      },
    };
    expect(findFirstMapScripts(manifest).sort()).toEqual([
      "assets/index.js",
      "assets/park-map.js",
      "assets/shared.js",
      "workers/maplibre-gl-worker-b.js",
    ]);
  });
});
