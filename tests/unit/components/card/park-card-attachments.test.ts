import { describe, expect, it } from "vitest";
import { ParkCardAttachments } from "../../../../src/components/card/park-card-attachments.ts";
import type { ParkFile } from "../../../../src/state/park-file.ts";
import { createParkData, siteAt } from "../../state/park-fixture.ts";
import { createCardApp, drawMarkup, drawText } from "./card-reader.ts";

const URL_OF = (path: string): string => `https://atlas.example/geodata/small/${path}`;
const served = (path: string): ParkFile => ({ kind: "served", url: URL_OF(path) });
const APP = createCardApp(createParkData(), { findParkFile: ({ path }) => served(path) });
const RECORD = { id: "P-1", site: siteAt(0, 0), other: {} };

function draw(photos: readonly string[], documents: readonly string[] = [], app = APP): string {
  return drawMarkup(new ParkCardAttachments(), app, {
    layer: "plants",
    record: { ...RECORD, photos, documents },
  });
}

describe("photographs and documents on a card", () => {
  it("shows an image of the park's folder, lazily, with a name for those who do not see it", () => {
    const markup = draw(["photos/a.jpg"]);
    expect(markup).toContain(`src=${URL_OF("photos/a.jpg")}`);
    expect(markup).toContain("alt=P-1，照片 1");
    expect(markup).toContain('loading="lazy"');
    expect(markup).toContain('decoding="async"');
  });

  it("only names what is no image among the photographs", () => {
    const markup = draw(["photos/a.mp4", "photos/b.svg"]);
    expect(markup).not.toContain("<img");
    expect(markup).toContain("download=b.svg");
  });

  it("opens an address of the web in a new tab and never loads it", () => {
    const markup = draw(["https://example.cn/a.jpg"], ["https://example.cn/plan.pdf"]);
    expect(markup).not.toContain("<img");
    expect(
      markup.match(/<a href=https:\/\/example\.cn\/\S+ target="_blank" rel="noopener noreferrer"/g),
    ).toHaveLength(2);
    expect(markup).toContain("plan.pdf（example.cn）");
  });

  it.each([
    "javascript:alert(1)",
    "data:image/png;base64,AAAA",
    "file:///etc/passwd",
    "//evil.example/a.png",
    "../../a.png",
    "blob:https://atlas.example/1",
  ])("makes of %j nothing but text", (text) => {
    const markup = draw([text], [text]);
    expect(markup).not.toMatch(/<img|<a\s|href|src=/);
    expect(markup.split(text)).toHaveLength(3);
  });

  it("has documents of the folder opened where that runs nothing, else downloaded", () => {
    expect(draw([], ["docs/plan.pdf"])).toContain(`<a href=${URL_OF("docs/plan.pdf")} target="_blank"`);
    expect(draw([], ["docs/plan.html"])).toContain(`<a href=${URL_OF("docs/plan.html")} download=plan.html`);
  });

  it("names a file that was not opened with the data", () => {
    const app = createCardApp(createParkData(), { findParkFile: () => ({ kind: "not-opened" }) });
    const markup = draw(["photos/a.jpg"], [], app);
    expect(markup).toContain("a.jpg（没有随数据一起打开）");
    expect(markup).not.toContain("<img");
  });

  it("says of an image that cannot be opened that it cannot", () => {
    const element = new ParkCardAttachments();
    Object.assign(element, { broken: new Set(["photos/a.jpg"]) });
    const record = { ...RECORD, photos: ["photos/a.jpg"] };
    expect(drawText(element, APP, { layer: "plants", record })).toContain("照片打不开：a.jpg");
  });

  it("says in one row that a plant has no photographs, and nothing of a plot", () => {
    expect(drawText(new ParkCardAttachments(), APP, { layer: "plants", record: RECORD })).toBe(
      "照片 — 未提供",
    );
    expect(drawText(new ParkCardAttachments(), APP, { layer: "plots", record: RECORD })).toBe("");
  });
});
