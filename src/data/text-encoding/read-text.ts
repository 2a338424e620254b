import type { Finding } from "../../domain/finding.ts";
import { createFinding } from "../create-finding.ts";
import type { EncodingReading } from "../formats/source-dataset.ts";
import { decodeText } from "./decode-text.ts";
import { listEncodingCandidates } from "./detect-encoding.ts";
import { type EncodingClaims, settleEncoding } from "./settle-encoding.ts";

/** The text of a whole file and what it was in. */
export interface TextReading {
  readonly text: string;
  /** Characters that could not be decoded. */
  readonly badCount: number;
  readonly encoding: EncodingReading;
  readonly encodingCandidates: readonly string[];
  /** Said once: bytes that are not in the encoding, whoever named it. */
  readonly findings: readonly Finding[];
}

/** Reads bytes that are one text, in the encoding that was chosen, else declared, else detected. */
export function readText(bytes: Uint8Array, claims: EncodingClaims): TextReading {
  const { encoding, findings } = settleEncoding(claims, [bytes]);
  const { text, badCount } = decodeText(bytes, encoding.name);
  const isSaid = badCount === 0 || findings.length > 0;
  const figures = { declared: encoding.name, count: badCount };
  return {
    text,
    badCount,
    encoding,
    encodingCandidates: listEncodingCandidates([bytes]),
    findings: isSaid ? findings : [...findings, createFinding("encoding-mismatch", { figures })],
  };
}
