import { describe, expect, it } from "vitest";
import { checkWorkerUrl, escapeHtml } from "../../src/default-policy.ts";

const PAGE = "https://park.example/some/path/index.html#/overview";

describe("the address of a worker", () => {
  it("passes when it lies in the app's worker folder", () => {
    const url = "https://park.example/some/path/workers/reader-B1x_y-z9.js";
    expect(checkWorkerUrl(url, PAGE)).toBe(url);
    expect(checkWorkerUrl("./workers/reader-B1.js", PAGE)).toBe(
      "https://park.example/some/path/workers/reader-B1.js",
    );
  });

  it.each([
    "https://elsewhere.example/some/path/workers/reader.js",
    "https://park.example/workers/reader.js",
    "https://park.example/some/path/workers/../uploads/reader.js",
    "https://park.example/some/path/workers/deep/reader.js",
    "https://park.example/some/path/workers/reader.js?x=1",
    "https://park.example/some/path/workers/reader.html",
    "data:text/javascript,alert(1)",
    "blob:https://park.example/0000",
    "javascript:alert(1)",
  ])("is refused when it is %s", (url) => {
    expect(() => checkWorkerUrl(url, PAGE)).toThrow(TypeError);
  });
});

describe("markup", () => {
  it("becomes text", () => {
    expect(escapeHtml(`<img src=x onerror="a('&')">`)).toBe(
      "&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;",
    );
  });
});
