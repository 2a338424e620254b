import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isIsoDay } from "../../../../src/domain/iso-day.ts";
import {
  CRITERIA,
  EMPTY_NEED,
  getMusts,
  getWishes,
  NEED_CRITERIA,
  type Need,
  RANGE_CRITERIA,
  SITE_KINDS,
} from "../../../../src/domain/need.ts";
import { EMPTY_SHORTLIST } from "../../../../src/domain/shortlist.ts";
import { readSiteKey } from "../../../../src/domain/site-key.ts";
import { applyLink } from "../../../../src/state/link/apply-link.ts";
import { parseLink, type ParsedLink } from "../../../../src/state/link/parse-link.ts";
import { INITIAL } from "./link-arbitraries.ts";

interface OldLink {
  readonly name: string;
  readonly hash: string;
  readonly link: ParsedLink["link"];
}

const OLD_LINKS = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../fixtures/links/version-1.json"), "utf8"),
) as readonly OldLink[];

const LONG_ID = "x".repeat(101);
const corners = (count: number) => Array.from({ length: count }, (_, i) => `108.${100 + i},29.5`).join(";");

describe("a link that was made before there were requirements", () => {
  it.each(OLD_LINKS)("still means $name", ({ hash, link }) => {
    expect(parseLink(`#${hash}`)).toEqual({ link, dropped: [] });
  });
});

describe("reading a link", () => {
  it("with nothing in it asks for nothing", () => {
    expect(parseLink("")).toEqual({ link: {}, dropped: [] });
  });

  it.each([
    "view=cockpit",
    "v=2",
    "park=../../etc",
    "park=<img>",
    "c=1,2",
    "c=,,",
    "c=999,29,12",
    "c=a,b,c",
    "sel=plots",
    "sel=walls:1",
    "sel=plots:A%25",
    "layers=plots,walls",
    "style=neon",
    "lang=fr",
    "theme=blue",
    "constructor=1",
    "__proto__=1",
    "wish.__proto__=1*1",
    "style=__proto__",
    "asof=2026-02-30",
    "asof=today",
    "tol=0.1,1",
    "tol=0.1,1,0,0",
    "tol=,1,0",
    "tol=-1,1,0",
    "tol=1,1,101",
    "tol=Infinity,1,0",
    "finding=no-such-code/A",
    "finding=",
    "table=0",
    "compare=yes",
    "kind=castle",
    "kind=",
    "combine=4",
    "area=many",
    "area=..",
    "area=9..8",
    "area=-1..",
    "area=1..2..3",
    "height=9",
    "load=1e999..",
    "use=",
    "use=1001,,1101",
    "by=2027-13-01",
    "by=spring",
    "near=station",
    "near=station,-5",
    "near=station,far",
    "near=999,29,5",
    "near=1,2,3,4",
    "in=plots:P1",
    "in=zones:",
    "in=ring:",
    "in=ring:1,2;3,4",
    "in=ring:1,2;3,4;5",
    "in=ring:0,0;2,0;1,1",
    "age=-1",
    "age=old",
    "q=",
    "wish.cluster=fengjia*0",
    "wish.cluster=fengjia*101",
    "wish.cluster=fengjia*heavy",
    "wish.cluster=*2",
    "wish.q=text*1",
    "wish.age=90*1",
    "unknown=height,colour",
    "list=walls:1",
    "list=plots:",
    "list=plots:A~B~C",
    "list=plots:A~!",
    "list=plants:A%2BB",
    "cmp=plots:A",
  ])("says that it does not understand %s", (part) => {
    const { link, dropped } = parseLink(`#${part}`);
    expect(dropped).toEqual([decodeURIComponent(part).slice(0, 60)]);
    const state = applyLink(link)(INITIAL);
    expect(state.need).toEqual(EMPTY_NEED);
    expect(state.shortlist).toEqual(EMPTY_SHORTLIST);
  });

  it.each([
    ["an id", `cluster=${LONG_ID}`],
    ["an id of a selection", `sel=plots:${LONG_ID}`],
    ["an id of a shortlist", `list=plots:${LONG_ID}`],
    ["a text", `q=${"x".repeat(201)}`],
    ["a ring", `in=ring:${corners(61)}`],
    ["a list of answers", `use=${Array.from({ length: 101 }, (_, i) => i).join(",")}`],
    ["a shortlist", `list=${Array.from({ length: 21 }, (_, i) => `plots:P${i}`).join(",")}`],
    [
      "a comparison",
      "list=plots:A,plots:B,plots:C,plots:D,plots:E&cmp=plots:A,plots:B,plots:C,plots:D,plots:E",
    ],
  ])("drops %s that is too long", (_, hash) => {
    const { link, dropped } = parseLink(hash);
    expect(dropped).toHaveLength(1);
    expect(link.need ?? link.selection).toBeUndefined();
    expect(link.shortlist?.compared ?? []).toEqual([]);
  });

  it("takes a ring of sixty corners and a shortlist of twenty sites", () => {
    const keys = Array.from({ length: 20 }, (_, i) => `plots:P${i}`);
    const { link, dropped } = parseLink(`in=ring:${corners(60)}&list=${keys.join(",")}`);
    expect(dropped).toEqual([]);
    expect(link.shortlist?.items.map(({ key }) => key)).toEqual(keys);
    expect(link.need?.must.within).toHaveProperty("ring.length", 60);
  });

  it("uses the rest of a link of which a part is not understood", () => {
    const { link, dropped } = parseLink("view=sites&area=9..8&crane=10..&wings=two&wish.cluster=fengjia");
    expect(dropped).toEqual(["area=9..8", "wings=two"]);
    expect(link).toEqual({
      view: "sites",
      need: {
        ...EMPTY_NEED,
        must: { craneT: { min: 10 } },
        wish: { cluster: { value: ["fengjia"], weight: 1 } },
      },
    });
  });

  it("lets only sites of the list stand side by side, wherever in the link they are named", () => {
    const { link } = parseLink("cmp=plots:B&list=plots:A,plots:B~z9");
    expect(link.shortlist).toEqual({
      items: [
        { key: "plots:A", note: "", mark: null },
        { key: "plots:B", note: "", mark: "z9" },
      ],
      compared: ["plots:B"],
    });
    expect(parseLink("list=plots:A&cmp=plots:B")).toMatchObject({
      link: { shortlist: { compared: [] } },
      dropped: ["cmp=plots:B"],
    });
  });

  it("never throws and never makes a need that is none, whatever the text", () => {
    const words = fc.constantFrom(
      ...[
        "kind=",
        "area=",
        "height=",
        "use=",
        "cluster=",
        "by=",
        "near=",
        "in=ring:",
        "in=zones:",
        "age=",
        "q=",
      ],
      ...["wish.area=", "wish.cluster=", "wish.near=", "unknown=", "combine=", "list=", "cmp=", "sel=", "c="],
      ...[
        "&",
        "..",
        ",",
        ";",
        "*",
        "~",
        "+",
        "%",
        "%2",
        "1",
        "9e9",
        "1e309",
        "-",
        "NaN",
        "Infinity",
        "plots:A",
      ],
      ...["108.7,29.5;", "2027-03-01", "plant", "area", "__proto__", "constructor", "\u0000", "\uD800", "地"],
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 20 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (hash) => {
        const state = applyLink(parseLink(hash).link)(INITIAL);
        expect(findFaults(state.need)).toEqual([]);
        const { items, compared } = state.shortlist;
        expect(items.every(({ key }) => readSiteKey(key) !== null)).toBe(true);
        expect(compared.every((key) => items.some((item) => item.key === key))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What is wrong with a need. */
function findFaults({ kinds, combine, must, wish, includesUnknown }: Need): string[] {
  const faults: string[] = [];
  const expectThat = (isRight: boolean, what: string): void => {
    if (!isRight) faults.push(what);
  };
  expectThat(
    kinds.every((kind) => SITE_KINDS.includes(kind)),
    "kinds",
  );
  expectThat([1, 2, 3].includes(combine), "combine");
  expectThat(
    getMusts({ kinds, combine, must, wish, includesUnknown }).every((each) => CRITERIA.includes(each)),
    "musts",
  );
  expectThat(
    includesUnknown.every((each) => CRITERIA.includes(each)),
    "unknown",
  );
  for (const each of getWishes({ kinds, combine, must, wish, includesUnknown })) {
    expectThat(NEED_CRITERIA.includes(each), `wish ${each}`);
    const weight = wish[each]?.weight ?? NaN;
    expectThat(weight > 0 && weight <= 100, `weight of ${each}`);
  }
  const wanted = Object.fromEntries(Object.entries(wish).map(([each, { value }]) => [each, value]));
  for (const wants of [must, wanted as typeof must]) {
    for (const each of RANGE_CRITERIA) {
      const { min = 0, max = Infinity } = wants[each] ?? {};
      expectThat(min >= 0 && min <= max && Number.isFinite(min), each);
    }
    expectThat(isIsoDay(wants.availableBy ?? "2026-01-01"), "day");
    expectThat(Number.isFinite(wants.placeWithinKm?.max ?? 0), "distance");
    expectThat((wants.text ?? "x").length > 0, "text");
    const ring = wants.within !== undefined && "ring" in wants.within ? wants.within.ring : [];
    expectThat(
      ring.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85),
      "ring",
    );
  }
  return faults;
}
