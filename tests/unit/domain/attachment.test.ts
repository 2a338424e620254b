import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getParkFileUrl, isShownByBrowser, readAttachment } from "../../../src/domain/attachment.ts";

const PARKS = "https://atlas.example/app/geodata/";

describe("readAttachment", () => {
  it("takes a path as a file of the park's folder and tells images", () => {
    expect(readAttachment("photos/厂房 1.JPG")).toEqual({
      kind: "file",
      path: "photos/厂房 1.JPG",
      name: "厂房 1.JPG",
      isImage: true,
    });
    expect(readAttachment(" ./docs//plan%20A.pdf ")).toEqual({
      kind: "file",
      path: "docs/plan A.pdf",
      name: "plan A.pdf",
      isImage: false,
    });
    expect(readAttachment("photos/涨 50%.png")).toMatchObject({ kind: "file", path: "photos/涨 50%.png" });
  });

  it.each(["a.jpg", "a.jpeg", "a.png", "a.webp", "a.GIF"])("shows %s", (name) => {
    expect(readAttachment(name)).toMatchObject({ kind: "file", isImage: true });
  });

  it.each(["a.svg", "a.html", "a.jpg.exe", "jpg", "a.tif"])("does not show %s as an image", (name) => {
    expect(readAttachment(name)).toMatchObject({ kind: "file", isImage: false });
  });

  it("takes an address of the web as a link with its host, and never as an image", () => {
    expect(readAttachment("https://例子.cn/a/%E5%9B%BE.jpg?x=1#y")).toEqual({
      kind: "link",
      url: "https://xn--fsqu00a.cn/a/%E5%9B%BE.jpg?x=1#y",
      host: "xn--fsqu00a.cn",
      name: "图.jpg",
    });
    expect(readAttachment("HTTP://example.cn")).toMatchObject({ kind: "link", name: "example.cn" });
  });

  it.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "java\u0000script:alert(1)",
    "javascript%3Aalert(1)",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "data:image/png;base64,AAAA",
    "blob:https://atlas.example/1",
    "file:///etc/passwd",
    "vbscript:x",
    "C:\\photos\\a.jpg",
    "//evil.example/a.png",
    "/etc/a.png",
    "\\\\evil\\a.png",
    "photos\\..\\a.png",
    "../other/a.png",
    "photos/../../a.png",
    "..",
    "%2e%2e/a.png",
    "..%2Fa.png",
    "%252e%252e%252fa.png",
    "%25252525252525252e/a.png",
    "%2Fetc/a.png",
    "%5C%5Cevil/a.png",
    ".. /a.png",
    "a%00.png",
    "photo\u202Egnp.exe",
    "https://bank.example@evil.example/a.png",
    "https://user:secret@evil.example/",
    "https://",
    "https:/\tevil.example",
    "ftp://example.cn/a.png",
    "",
    "  ",
    ".",
    "./",
  ])("leaves %j plain text", (text) => {
    expect(readAttachment(text)).toEqual({ kind: "text", text: text.trim() });
  });

  it("keeps every file inside its folder, whatever a stranger writes", () => {
    const hostile = fc.array(
      fc.constantFrom(
        "..",
        ".",
        "/",
        "\\",
        "%2e",
        "%2F",
        "%25",
        "a",
        ":",
        "http",
        "javascript",
        "@",
        "?",
        "#",
        "\t",
        "é",
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((parts) => parts.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const attachment = readAttachment(text);
          if (attachment.kind === "link") {
            expect(new URL(attachment.url).protocol).toMatch(/^https?:$/);
          } else if (attachment.kind === "file") {
            const url = getParkFileUrl(PARKS, "zhengyang", attachment.path) ?? "";
            expect(new URL(url).href.startsWith(`${PARKS}zhengyang/`)).toBe(true);
            expect(new URL(url).search + new URL(url).hash).toBe("");
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("getParkFileUrl", () => {
  it("makes the address of a file in the park's folder", () => {
    expect(getParkFileUrl(PARKS, "zhengyang", "photos/厂房 1.jpg")).toBe(
      `${PARKS}zhengyang/photos/%E5%8E%82%E6%88%BF%201.jpg`,
    );
    expect(getParkFileUrl(PARKS, "zhengyang", "50%?a#b.jpg")).toBe(`${PARKS}zhengyang/50%25%3Fa%23b.jpg`);
  });

  it.each([
    ["..", "a.jpg"],
    [".", "a.jpg"],
    ["", "a.jpg"],
    ["zhengyang", ".."],
    ["zhengyang", "../a.jpg"],
    ["zhengyang", "a/../../b.jpg"],
    ["zhengyang", ""],
  ])("gives nothing outside the folder: %j, %j", (parkId, path) => {
    expect(getParkFileUrl(PARKS, parkId, path)).toBeNull();
  });
});

describe("isShownByBrowser", () => {
  it("is true of what runs nothing", () => {
    expect(["a.pdf", "b.png", "c.txt"].every(isShownByBrowser)).toBe(true);
    expect(["a.html", "b.svg", "c.xml", "d.js", "e"].some(isShownByBrowser)).toBe(false);
  });
});
