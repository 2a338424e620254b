import fc from "fast-check";
import { expect, test } from "vitest";
import { readDay } from "../../../src/domain/day-text.ts";

test.each([
  ["2024年3月5日", "2024-03-05"],
  ["2024/3/5", "2024-03-05"],
  ["2024.03.05", "2024-03-05"],
  ["２０２４-3-5", "2024-03-05"],
  ["20240305", "2024-03-05"],
  ["2024-03-05T08:30:00", "2024-03-05"],
  ["2024/3/5 8:30", "2024-03-05"],
  ["2024-03-05", "2024-03-05"],
  ["45356", "2024-03-05"],
  [45356, "2024-03-05"],
  [45356.75, "2024-03-05"],
  [20240305, "2024-03-05"],
])("%s is a day", (value, day) => {
  expect(readDay(value)).toBe(day);
});

test.each(["2024年3月", "2024-02-30", "2024-13-01", "3/5/2024", "今天", "12", 12, 1234567])(
  "%s is none",
  (value) => {
    expect(readDay(value)).toBeUndefined();
  },
);

test("a serial number of Excel is the day it shows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 80_000 }), (serial) => {
      const day = readDay(serial);
      expect(Date.parse(`${day}T00:00:00Z`)).toBe((serial - 25_569) * 86_400_000);
    }),
  );
});
