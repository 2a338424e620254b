import { expect, test } from "vitest";
import { formatTable } from "../../../src/cli/text-table.ts";

test("Chinese counts as two columns, numbers stand at the right, no line ends in blanks", () => {
  const lines = formatTable(
    [
      { header: "组团", align: "left" },
      { header: "m²", align: "right" },
      { header: "说明", align: "left" },
    ],
    [
      ["正阳组团", "1.00", ""],
      ["ab", "100.00", "x"],
    ],
  );
  expect(lines).toEqual([
    "组团          m²  说明",
    "--------  ------  ----",
    "正阳组团    1.00",
    "ab        100.00  x",
  ]);
});
