import type { Finding, FindingCounts } from "../domain/finding.ts";
import { hasErrors } from "../domain/finding.ts";
import { PARK_LAYERS } from "../domain/layer.ts";
import { createFinding } from "./create-finding.ts";
import { DecodeError } from "./decode-error.ts";
import type { ParkFiles } from "./park-files.ts";
import { type ParkReading, readPark } from "./read-park.ts";
import { ReadingError } from "./reading-failure.ts";
import type { ReadingOptions, UserFileEntry } from "./reading-protocol.ts";
import { createDroppedFiles } from "./sources/dropped-files.ts";
import { summarise } from "./summarise.ts";
import type { OnProgress, UserFileReading } from "./user-file-reading.ts";

/** Why the plan was not found, in the words of the source. */
const NOT_OPENED = "no such file among those opened";

/**
 * Reads the files of a park folder. Its plan may lie where a drop does not reach: then the plan in force
 * is taken, and a finding for information says so.
 * @throws ReadingError when `park.json` or the plan cannot be decoded, or a file not be opened.
 */
export async function readUserPark(
  files: readonly UserFileEntry[],
  options: ReadingOptions,
  onProgress: OnProgress,
): Promise<UserFileReading> {
  const source = createDroppedFiles(files);
  if (source === undefined) throw new RangeError("no park.json among the files");
  const reading = await readOrFail(withProgress(source, files, onProgress), options, onProgress);
  const { park, plan, geometries, features } = reading;
  const found = addPlanFinding(reading, options);
  const records = PARK_LAYERS.map((layer) => park[layer]);
  if (hasErrors(found.findings)) return { kind: "refused", summary: summarise(features, [], found) };
  // A park is as large as its clusters; where it has none, as its plots.
  const measured = park.clusters.length > 0 ? park.clusters : park.plots;
  const featureCount = records.reduce((sum, { length }) => sum + length, 0);
  return { kind: "park", park, plan, geometries, summary: summarise(featureCount, measured, found) };
}

async function readOrFail(
  source: ParkFiles,
  { plan }: ReadingOptions,
  onProgress: OnProgress,
): Promise<ParkReading> {
  try {
    return await readPark(source, {
      validate: true,
      ...(plan === null ? {} : { fallbackPlan: plan }),
      onProgress: (done, total, step) => {
        if (step === "checking") onProgress({ step, done, total });
      },
    });
  } catch (error) {
    if (error instanceof DecodeError) throw new ReadingError("park-unreadable", error.message);
    if (error instanceof DOMException) throw new ReadingError("unreadable", error.message);
    throw error;
  }
}

/** The same files; how many of all their bytes are read is told after each. */
function withProgress(source: ParkFiles, files: readonly UserFileEntry[], onProgress: OnProgress): ParkFiles {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  let done = 0;
  return {
    async readBytes(path) {
      const bytes = await source.readBytes(path);
      done += bytes.byteLength;
      onProgress({ step: "reading", done, total });
      return bytes;
    },
  };
}

function addPlanFinding(
  { park, plan, findings, counts }: ParkReading,
  options: ReadingOptions,
): { readonly findings: readonly Finding[]; readonly counts: FindingCounts } {
  if (plan !== options.plan) return { findings, counts };
  const file = park.manifest.plan;
  const missing = createFinding("file-missing", {
    subjects: [plan.id],
    figures: { file, reason: NOT_OPENED },
    path: "/plan",
  });
  return {
    findings: [...findings, { ...missing, severity: "info" }],
    counts: { ...counts, "file-missing": (counts["file-missing"] ?? 0) + 1 },
  };
}
