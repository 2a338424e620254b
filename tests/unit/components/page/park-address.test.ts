import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseParkAddress } from "../../../../src/components/page/park-address.ts";

const PAGE = "https://town.example/invest/index.html";

describe("the address of a park as a page writes it", () => {
  it.each([
    ["./geodata/zhengyang/", "https://town.example/invest/geodata/", "zhengyang"],
    ["geodata/zhengyang", "https://town.example/invest/geodata/", "zhengyang"],
    ["/zhengyang//", "https://town.example/", "zhengyang"],
    ["../zhengyang/?version=2#map", "https://town.example/", "zhengyang"],
    ["https://data.example:8443/a/b/", "https://data.example:8443/a/", "b"],
    ["https://data.example/", "https://data.example/", "."],
    ["parks/%E6%AD%A3%E9%98%B3/", "https://town.example/invest/parks/", "正阳"],
  ])("%s is read relative to the page", (address, parksUrl, parkId) => {
    expect(parseParkAddress(address, PAGE)).toEqual({ parksUrl, parkId });
  });

  it("leads back to the folder it was made of, whatever its name", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: "grapheme" }).filter((name) => !/^\.*$/.test(name)),
        (name) => {
          const folder = `https://data.example/parks/${encodeURIComponent(name)}/`;
          const { parksUrl, parkId } = parseParkAddress(folder, PAGE);
          expect(new URL(`${encodeURIComponent(parkId)}/`, parksUrl).href).toBe(folder);
        },
      ),
    );
  });

  it.each(["data:text/plain,x", "javascript:alert(1)", "file:///etc/", "https://", "parks/%E6/"])(
    "%s is refused",
    (address) => {
      expect(() => parseParkAddress(address, PAGE)).toThrow();
    },
  );
});
