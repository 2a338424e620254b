import { describe, expect, it } from "vitest";
import { markWanted, toggleAnswer } from "../../../../src/components/sites/criterion-options.ts";

const OPTIONS = [
  { value: "north", count: 3, isChosen: true },
  { value: "", count: 1, isChosen: false },
  { value: "south", count: 0, isChosen: false },
];

describe("the answers of a list", () => {
  it("are marked as they are wanted, must or wish, whatever the counts say", () => {
    expect(markWanted(OPTIONS, [""]).map(({ value, isChosen }) => [value, isChosen])).toEqual([
      ["north", false],
      ["", true],
      ["south", false],
    ]);
  });

  it("hold a wanted one that no candidate gives, so that it can be dropped", () => {
    expect(markWanted(OPTIONS, ["east"]).at(-1)).toEqual({ value: "east", count: 0, isChosen: true });
  });

  it("are added and taken out one by one; with the last one the criterion ends", () => {
    expect(toggleAnswer([], "north")).toEqual(["north"]);
    expect(toggleAnswer(["north"], "")).toEqual(["north", ""]);
    expect(toggleAnswer(["north", "south"], "north")).toEqual(["south"]);
    expect(toggleAnswer(["north"], "north")).toBeUndefined();
  });
});
