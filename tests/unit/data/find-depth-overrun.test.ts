import fc from "fast-check";
import { expect, test } from "vitest";
import { findDepthOverrun } from "../../../src/data/find-depth-overrun.ts";

/** Byte by byte, as the rule reads. */
function findSlowly(bytes: Uint8Array, maxDepth: number): number {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < bytes.length; i += 1) {
    const character = String.fromCharCode(bytes[i]!);
    if (isInString) {
      if (character === "\\") i += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if ("[{".includes(character)) {
      depth += 1;
      if (depth > maxDepth) return i;
    } else if ("]}".includes(character)) depth -= 1;
  }
  return -1;
}

const piece = fc.oneof(
  fc.constantFrom("[", "]", "{", "}", '"', "\\", ",", ":", "108.786", "12", "plain text", "钢", "\n "),
  fc.string({ maxLength: 9 }),
);

const sparse = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const character = fc.constantFrom("0", "1", "2", ".", ",", "a", '"', '"', "\\", "[", "]");
const dense = fc.string({ unit: character, maxLength: 60, size: "max" });

test("four bytes at once come to the same as byte by byte, wherever the bytes begin", () => {
  fc.assert(
    fc.property(fc.oneof(sparse, dense), fc.nat(3), fc.nat(3), (json, offset, maxDepth) => {
      const text = new TextEncoder().encode(json);
      const bytes = new Uint8Array(text.length + offset).subarray(offset);
      bytes.set(text);
      expect(findDepthOverrun(bytes, maxDepth)).toBe(findSlowly(bytes, maxDepth));
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

test("bytes of any kind come to the same too", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(findDepthOverrun(bytes, 0)).toBe(
        findDepthOverrun(Uint8Array.from([0, ...bytes]).subarray(1), 0),
      );
    }),
    { seed: 2, numRuns: 1_000 },
  );
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])("an escaped quote after %i letters ends no text", (letters) => {
  const text = `{"${"a".repeat(letters)}\\"[[[[[\\\\":1}`;
  expect(findDepthOverrun(new TextEncoder().encode(text), 1)).toBe(-1);
});

test("what is done is told once in a few megabytes", () => {
  const bytes = new TextEncoder().encode(`[${"[1.5,2.5],".repeat(1_000_000)}[]]`);
  const seen: number[] = [];
  expect(findDepthOverrun(bytes, 3, (done) => seen.push(done))).toBe(-1);
  expect(seen.length).toBe(3);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});
