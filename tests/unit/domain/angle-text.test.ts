import { expect, test } from "vitest";
import { readAngleDegrees } from "../../../src/domain/angle-text.ts";

const LON = 108 + 47 / 60 + 14.3 / 3600;

test.each([
  ["108°47′14.3″", LON],
  ["108°47'14.3\"E", LON],
  ["E108°47′14.3″", LON],
  ["东经108度47分14.3秒", LON],
  ["108:47:14.3", LON],
  ["108º47’14.3”", LON],
  ["108° 47′ 14.3″ W", -LON],
  ["南纬 29°30′", -29.5],
  ["-29°30′", -29.5],
  ["108.7873°", 108.7873],
  ["29.5N", 29.5],
])("%s is an angle", (text, degrees) => {
  expect(readAngleDegrees(text)).toBeCloseTo(degrees, 12);
});

test.each(["108°60′00″", "108°47′61″", "abc", "", "1087°", "108°47′14″x"])("%s is none", (text) => {
  expect(readAngleDegrees(text)).toBeUndefined();
});
