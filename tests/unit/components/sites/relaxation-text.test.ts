import { describe, expect, it } from "vitest";
import { getRelaxationText } from "../../../../src/components/sites/relaxation-text.ts";
import { makePlant } from "../../analysis/sample-park.ts";
import { askSites, ZH } from "./asked-sites.ts";

function crane(id: string, craneT: number, clearHeightM = 10) {
  return makePlant({ id, state: "vacant", craneT, clearHeightM });
}

function tell(result: ReturnType<typeof askSites>): readonly string[] {
  return result.relaxations.map((relaxation) =>
    getRelaxationText(relaxation, result.need, result.matchCount, ZH),
  );
}

describe("what dropping a criterion brings", () => {
  it("is how many fit where none did", () => {
    const result = askSites({ plants: [crane("p", 5), crane("q", 2)] }, { must: { craneT: { min: 10 } } });
    expect(tell(result)).toEqual(["去掉“行车 ≥ 10 t”可得 2 处"]);
  });

  it("is how many more fit where some did", () => {
    const result = askSites(
      { plants: [crane("p", 5), crane("q", 2), crane("r", 20)] },
      { must: { craneT: { min: 10 } } },
    );
    expect(tell(result)).toEqual(["去掉“行车 ≥ 10 t”再得 2 处"]);
  });

  it("names both of a pair", () => {
    const result = askSites(
      { plants: [crane("p", 5, 8)] },
      { must: { craneT: { min: 10 }, clearHeightM: { min: 9 } } },
    );
    expect(tell(result)).toEqual(["去掉“行车 ≥ 10 t”和“净高 ≥ 9 m”可得 1 处"]);
  });
});
