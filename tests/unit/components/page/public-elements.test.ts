import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PUBLIC_ELEMENTS } from "../../../../src/components/page/public-elements.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const PAGES = join(ROOT, "docs/elements");

/** File by the name of the element it defines. */
const FILES = new Map(
  readdirSync(join(ROOT, "src/components"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const text = readFileSync(join(ROOT, "src/components", path), "utf8");
      return [...text.matchAll(/@customElement\("([^"]+)"\)/g)].map(([, name = ""]) => [name, text] as const);
    }),
);

function read(name: string): string {
  return readFileSync(join(PAGES, name), "utf8");
}

describe("an element for pages of others", () => {
  it.each(PUBLIC_ELEMENTS)("%s is defined by the library", (name) => {
    const library = ["components/page/define-elements.ts", "elements.ts"]
      .map((path) => readFileSync(join(ROOT, "src", path), "utf8"))
      .join("\n");
    expect(library).toMatch(new RegExp(`import\\(?.*/${name}\\.ts"`));
    expect(FILES.has(name)).toBe(true);
  });

  it.each(PUBLIC_ELEMENTS)("%s is tried by both pages and told of in both languages", (name) => {
    expect(read("example.html")).toContain(`<${name}`);
    expect(read("empty.html")).toContain(`<${name}`);
    const [english = "", chinese = ""] = read("README.md").split(/^## 中文$/m);
    expect(english).toContain(`\`<${name}>\``);
    expect(chinese).toContain(`\`<${name}>\``);
  });

  it.each(PUBLIC_ELEMENTS)("the events of %s are told of", (name) => {
    const events = [...(FILES.get(name) ?? "").matchAll(/@fires (?:\{[^}]*\} )?([\w-]+)/g)];
    for (const [, event = ""] of events) expect(read("README.md"), event).toContain(`\`${event}\``);
  });

  it.each(PUBLIC_ELEMENTS)("the attributes of %s are told of", (name) => {
    const attributes = [...(FILES.get(name) ?? "").matchAll(/attribute: "([\w-]+)"/g)];
    for (const [, attribute = ""] of attributes) {
      expect(read("README.md"), attribute).toContain(`\`${attribute}\``);
    }
  });
});
