import { describe, expect, it } from "vitest";
import { findEncoding } from "../../../../src/data/text-encoding/find-encoding.ts";

describe("a label of an encoding", () => {
  it.each([
    ["936", "GB18030"],
    ["GBK", "GB18030"],
    ["GB2312", "GB18030"],
    ["gb18030", "GB18030"],
    ["ANSI 936", "GB18030"],
    ["ANSI_936", "GB18030"],
    ["OEM 936", "GB18030"],
    ["cp936", "GB18030"],
    ["65001", "UTF-8"],
    ["UTF8", "UTF-8"],
    ["utf-8\r\n", "UTF-8"],
    ["\uFEFFUTF-8", "UTF-8"],
    ["950", "BIG5"],
    ["BIG5", "BIG5"],
    ["1252", "WINDOWS-1252"],
    ["ANSI 1250", "WINDOWS-1250"],
    ["1256", "WINDOWS-1256"],
    ["ISO 88591", "WINDOWS-1252"],
    ["8859_1", "WINDOWS-1252"],
    ["ISO-8859-2", "ISO-8859-2"],
    ["885915", "ISO-8859-15"],
    ["28605", "ISO-8859-15"],
    ["949", "EUC-KR"],
    ["CP 932", "SHIFT_JIS"],
  ])("%j means %s", (label, name) => {
    expect(findEncoding(label)?.name).toBe(name);
  });

  it.each(["", "junk", "<!DOCTYPE html><html><head>", "OEM 437", "99999", "地块", "x".repeat(5_000)])(
    "%j means none",
    (label) => {
      expect(findEncoding(label)).toBeUndefined();
    },
  );

  it("comes back from its own name", () => {
    for (const label of ["gbk", "utf8", "big5", "1252", "euc-kr", "koi8-r", "macintosh"]) {
      const encoding = findEncoding(label);
      expect(findEncoding(encoding?.name ?? "")).toEqual(encoding);
    }
  });
});
