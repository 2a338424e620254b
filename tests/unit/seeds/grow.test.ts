import { describe, expect, it } from "vitest";
import { growPark } from "../../../seeds/grow/park.ts";
import { readShipped } from "./shipped-park.ts";

describe("growing the park", () => {
  const grown = growPark();

  it.each([...grown.keys()])("gives %s byte for byte as it is shipped", (name) => {
    expect(grown.get(name) === readShipped(name)).toBe(true);
  });

  it("writes one feature a line, with LF, and plots under 2.5 MB", () => {
    const plots = readShipped("plots.geojson");
    expect(plots).not.toContain("\r");
    expect(Buffer.byteLength(plots)).toBeLessThan(2_500_000);
    const lines = plots.trimEnd().split("\n").slice(1, -1);
    expect(lines.every((line) => line.startsWith('{"type":"Feature"'))).toBe(true);
  });
});
