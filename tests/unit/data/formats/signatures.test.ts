import { zipSync } from "fflate";
import { expect, it } from "vitest";
import {
  isDbf,
  isFlatgeobuf,
  isShapefile,
  isSqlite,
  isZip,
} from "../../../../src/data/formats/signatures.ts";
import { makeDbf, makeShp } from "../../../fixtures/bytes/make-shapefile.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

it("tells files by what they begin with", () => {
  const files = {
    shp: makeShp(5, []),
    dbf: makeDbf({ columns: [{ name: "a", type: "C", bytes: 1 }], rows: [] }),
    zip: zipSync({}),
    sqlite: text("SQLite format 3\0rest"),
    flatgeobuf: text("fgb\x03fgb\x01rest"),
    older: text("fgb\x02fgb\x00rest"),
    text: text("地块编号,用地性质,面积（亩）,权利人,备注\n"),
    empty: new Uint8Array(),
  };
  const tell = (test: (bytes: Uint8Array) => boolean): string[] =>
    Object.entries(files).flatMap(([name, bytes]) => (test(bytes) ? [name] : []));
  expect(tell(isShapefile)).toEqual(["shp"]);
  expect(tell(isDbf)).toEqual(["dbf"]);
  expect(tell(isZip)).toEqual(["zip"]);
  expect(tell(isSqlite)).toEqual(["sqlite"]);
  expect(tell(isFlatgeobuf)).toEqual(["flatgeobuf", "older"]);
});
