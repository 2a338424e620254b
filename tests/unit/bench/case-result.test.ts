import { describe, expect, it } from "vitest";
import { compare } from "../../bench/case-result.ts";

describe("a comparison", () => {
  it("gives the median of ours and of the ratios within each round", async () => {
    const ours = [10, 30, 20, 1000, 25];
    const peers = [10, 10, 10, 500, 5];
    const order: string[] = [];
    const result = await compare(
      "case",
      () => {
        order.push("ours");
        return ours[order.filter((who) => who === "ours").length - 1] ?? 0;
      },
      {
        peer: () => {
          order.push("peer");
          return Promise.resolve(peers[order.filter((who) => who === "peer").length - 1] ?? 0);
        },
      },
    );
    expect(result).toEqual({ name: "case", ms: 25, ratioTo: { peer: 2 } });
    expect(order.slice(0, 4)).toEqual(["ours", "peer", "ours", "peer"]);
  });
});
