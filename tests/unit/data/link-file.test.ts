import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeLinkFile, type LinkFile, readLinkFile } from "../../../src/data/link-file.ts";
import { isLinkFileName, mayBeLinkFile } from "../../../src/data/link-file-name.ts";

const CONTENT: LinkFile = {
  park: "zhengyang",
  hash: "v=1&park=zhengyang&view=sites",
  notes: { "plots:A": "大门旁边" },
  made: "2026-06-30T08:00:00.000Z",
};

function toFile(name: string, content: unknown): File {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return new File([text], name);
}

const asJson = (): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(encodeLinkFile(CONTENT))) as Record<string, unknown>;

describe("a link file", () => {
  it.each(["a.park-link.json", "renamed.json"])("is read as it was written, also as %s", async (name) => {
    const file = new File([encodeLinkFile(CONTENT).slice()], name);
    expect(await readLinkFile(file)).toEqual({ kind: "link", content: CONTENT });
  });

  it.each([
    ["no JSON", "{", "not-json"],
    ["empty", "", "not-json"],
    ["a list", [], "other-format"],
    ["null", null, "other-format"],
    ["GeoJSON", { type: "FeatureCollection", features: [] }, "other-format"],
    ["of a version to come", { ...asJson(), version: 2 }, "other-version"],
    ["without a link", { ...asJson(), hash: undefined }, "damaged"],
    ["with notes that are none", { ...asJson(), notes: { a: 1 } }, "damaged"],
    ["made on no day", { ...asJson(), made: "yesterday" }, "damaged"],
  ])("that is %s is refused with the reason", async (_, content, fault) => {
    expect(await readLinkFile(toFile("a.park-link.json", content))).toEqual({ kind: "refused", fault });
  });

  it("is refused where it is larger than any", async () => {
    const file = toFile("a.park-link.json", { ...asJson(), hash: "x".repeat(1_000_001) });
    expect(await readLinkFile(file)).toEqual({ kind: "refused", fault: "too-large" });
  });

  it.each([
    ["park.json", { version: 1, id: "zhengyang" }],
    ["plots.json", { type: "FeatureCollection", features: [] }],
    ["broken.json", "{"],
  ])("is not what %s is", async (name, content) => {
    expect(await readLinkFile(toFile(name, content))).toEqual({ kind: "other" });
  });

  it("is known by its name, numbered by a browser or not", () => {
    expect(
      ["a.park-link.json", "A.PARK-LINK.JSON", "a.park-link (1).json"].map(isLinkFileName),
    ).not.toContain(false);
    expect(["a.json", "park-link.json", "a.park-link.json.zip"].map(isLinkFileName)).not.toContain(true);
    expect(mayBeLinkFile({ name: "plots.geojson", size: 10 })).toBe(false);
    expect(mayBeLinkFile({ name: "plots.json", size: 2_000_000 })).toBe(false);
  });

  it("never throws, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect((await readLinkFile(toFile("a.park-link.json", text))).kind).toBe("refused");
      }),
      { numRuns: 50 },
    );
  });
});
