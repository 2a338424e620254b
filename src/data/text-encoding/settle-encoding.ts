import type { Finding } from "../../domain/finding.ts";
import { createFinding } from "../create-finding.ts";
import type { EncodingHow, EncodingReading } from "../formats/source-dataset.ts";
import { countBadWords, detectEncoding } from "./detect-encoding.ts";
import { findEncoding } from "./find-encoding.ts";
import { checkUtf8 } from "./utf8-check.ts";

/** What is said about the encoding of a file's text, before its bytes are looked at. */
export interface EncodingClaims {
  /** Label somebody chose. */
  readonly chosen?: string | undefined;
  /** Labels the file or one beside it gives, the weightiest first; what means no encoding is passed over. */
  readonly declared: readonly { readonly label: string; readonly how: EncodingHow }[];
}

/** How sure a declaration is that the text does not bear out, and what was read instead of it. */
const CONTRADICTED_CONFIDENCE = 0.5;
const INSTEAD_CONFIDENCE = 0.8;

/** Up to this share of the texts may be damaged before another encoding is thought of. */
const DAMAGED_SHARE = 0.2;

/** Two characters of UTF-8 do not come about by chance in a text that is something else. */
const UTF8_CHARACTERS = 2;

/** Encodings old programs write down without being asked, whatever the text is in. */
const WRITTEN_BY_HABIT = ["WINDOWS-1252", "ISO-8859-15"];

/** As sure a guess of Chinese outdoes such a habit. */
const CHINESE_CONFIDENCE = 0.6;

/**
 * The encoding to read texts in: the chosen one, else the one declared, else the one detected. A declaration that
 * the bytes contradict gives way where something else fits them; either way it is said.
 *
 * @param samples the texts; the last character of each may be cut.
 */
export function settleEncoding(
  { chosen, declared }: EncodingClaims,
  samples: readonly Uint8Array[],
): { readonly encoding: EncodingReading; readonly findings: readonly Finding[] } {
  const choice = chosen === undefined ? undefined : findEncoding(chosen);
  if (choice !== undefined) {
    const bad = countBadWords(samples, choice.name);
    return {
      encoding: { name: choice.name, how: "chosen", confidence: 1 },
      findings: bad === 0 ? [] : [createMismatch(choice.name, bad)],
    };
  }
  const detected = detectEncoding(samples);
  if (detected.how === "bom") return { encoding: detected, findings: [] };
  for (const { label, how } of declared) {
    const claim = findEncoding(label);
    if (claim !== undefined) return settleClaim({ name: claim.name, how, confidence: 1 }, detected, samples);
  }
  return { encoding: detected, findings: [] };
}

function settleClaim(
  claim: EncodingReading,
  detected: EncodingReading,
  samples: readonly Uint8Array[],
): { readonly encoding: EncodingReading; readonly findings: readonly Finding[] } {
  if (detected.how === "ascii" || detected.name === claim.name) return { encoding: claim, findings: [] };
  const bad = countBadWords(samples, claim.name);
  const isOutdone = isSurelyElse(claim, detected, samples);
  if (bad === 0 && !isOutdone) return { encoding: claim, findings: [] };
  const nonAscii = countNonAscii(samples);
  const isBetter =
    isOutdone || (bad > nonAscii * DAMAGED_SHARE && countBadWords(samples, detected.name) < bad);
  return {
    encoding: isBetter
      ? { ...detected, confidence: Math.min(detected.confidence, INSTEAD_CONFIDENCE) }
      : { ...claim, confidence: CONTRADICTED_CONFIDENCE },
    findings: [createMismatch(claim.name, bad === 0 ? nonAscii : bad)],
  };
}

/** True when the text would decode as declared, but only into a jumble. */
function isSurelyElse(
  claim: EncodingReading,
  detected: EncodingReading,
  samples: readonly Uint8Array[],
): boolean {
  if (detected.name === "UTF-8") {
    const { shortCount, longCount } = checkUtf8(samples);
    return shortCount + longCount >= UTF8_CHARACTERS;
  }
  return (
    WRITTEN_BY_HABIT.includes(claim.name) &&
    (detected.name === "GB18030" || detected.name === "BIG5") &&
    detected.confidence >= CHINESE_CONFIDENCE
  );
}

function createMismatch(declared: string, count: number): Finding {
  return createFinding("encoding-mismatch", { figures: { declared, count } });
}

function countNonAscii(samples: readonly Uint8Array[]): number {
  return samples.filter((sample) => sample.some((byte) => byte >= 0x80)).length;
}
