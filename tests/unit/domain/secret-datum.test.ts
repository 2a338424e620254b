import { expect, it } from "vitest";
import { isSecretDatumName } from "../../../src/domain/secret-datum.ts";

it.each([
  "Xian 1980",
  "Xi'an 80",
  "xian80",
  "GCS_Xian_1980",
  "Beijing 1954",
  "New Beijing",
  "Beijing_1954_GK",
  "BJ54",
  "西安80",
  "1980西安坐标系",
  "北京54坐标系",
  "1954年北京坐标系",
])("%s is an old system whose shift is secret", (name) => {
  expect(isSecretDatumName(name)).toBe(true);
});

it.each([
  "CGCS2000",
  "WGS 84",
  "Pulkovo 1942",
  "2000国家大地坐标系",
  "北京城市坐标",
  "西安高新区",
  "Beijing",
  "",
])("%j is not", (name) => {
  expect(isSecretDatumName(name)).toBe(false);
});
