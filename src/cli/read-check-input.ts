import { join } from "node:path";
import type { Geometry } from "geojson";
import type { CheckInput } from "../analysis/check/check-park.ts";
import { DecodeError } from "../data/decode-error.ts";
import { decodeLayer } from "../data/decode-layer.ts";
import { decodePlan } from "../data/decode-plan.ts";
import { readJson } from "../data/read-json.ts";
import { readPark } from "../data/read-park.ts";
import { createDiskFiles, getDiskKind, readDiskFile } from "../data/sources/disk-files.ts";
import type { Finding } from "../domain/finding.ts";
import type { ParkLayer } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import type { Plan } from "../domain/plan.ts";
import { translate } from "../i18n/translate.ts";
import { type CommandContext, UsageError } from "./command.ts";
import { getOneFile } from "./one-file.ts";
import { readSource, requireSure } from "./read-source.ts";

/** What `park check` was given to check, or why nothing of it could be read. */
export type CheckSource =
  | {
      readonly kind: "read";
      readonly input: CheckInput;
      /** The day the data speak of, where a park says it. */
      readonly dataDay: string | null;
    }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/**
 * Reads a park folder, or a file of plots with one of clusters, in any format, and the plan where one is named.
 * @throws UsageError for what is missing or cannot be placed for sure; DecodeError for what cannot be opened.
 */
export async function readCheckInput(
  files: readonly string[],
  context: CommandContext,
): Promise<CheckSource> {
  const file = getOneFile("check", files, context);
  const { options, locale } = context;
  const plan = options.plan === undefined ? undefined : await readPlanFile(options.plan);
  if ((await getDiskKind(file)) === "folder") {
    if (options.clusters !== undefined) {
      throw new UsageError(translate(locale, "cli.check.clusters-with-folder", { file }));
    }
    return readFolder(file, plan);
  }
  if (options.clusters === undefined)
    throw new UsageError(translate(locale, "cli.check.no-clusters", { file }));
  const clusters = await readLayer("clusters", options.clusters, {
    ...context,
    options: withoutLayer(context, options["clusters-layer"]),
  });
  if (clusters.kind === "refused") return clusters;
  const plots = await readLayer("plots", file, context);
  if (plots.kind === "refused") return plots;
  return {
    kind: "read",
    dataDay: null,
    input: {
      park: { clusters: clusters.records, plots: plots.records, plants: [], zones: [] },
      plan: plan ?? null,
      geometries: { clusters: clusters.geometries, plots: plots.geometries },
    },
  };
}

async function readFolder(folder: string, plan: Plan | undefined): Promise<CheckSource> {
  try {
    const reading = await readPark(createDiskFiles(folder), { validate: true });
    const { park, geometries } = reading;
    const pick = (layer: "clusters" | "plots" | "zones"): (Geometry | null)[] =>
      park[layer].map(({ site }) => geometries[layer][site.index] ?? null);
    return {
      kind: "read",
      dataDay: park.manifest.asOf,
      input: {
        park,
        plan: plan ?? reading.plan,
        geometries: { clusters: pick("clusters"), plots: pick("plots"), zones: pick("zones") },
      },
    };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new DecodeError(join(folder, error.file), error.path, error.reason);
  }
}

type LayerReading<Layer extends ParkLayer> =
  | {
      readonly kind: "read";
      readonly records: Park[Layer];
      readonly geometries: readonly (Geometry | null)[];
    }
  | Extract<CheckSource, { readonly kind: "refused" }>;

/** Every row as a record, those at fault too: what cannot be checked is counted, not dropped. */
async function readLayer<Layer extends "clusters" | "plots">(
  layer: Layer,
  file: string,
  context: CommandContext,
): Promise<LayerReading<Layer>> {
  if ((await getDiskKind(file)) === "folder") {
    throw new UsageError(translate(context.locale, "cli.not-a-file", { file, verb: "check" }));
  }
  const source = await readSource(file, context, { isMapped: true }, { role: layer });
  if (source.kind === "refused") return { kind: "refused", findings: source.findings };
  requireSure(file, source, context);
  const { mapped, findings } = source.reading;
  if (mapped.collection === undefined) return { kind: "refused", findings };
  const { records, geometries } = decodeLayer(layer, mapped);
  // The records were decoded as this very layer's.
  return { kind: "read", records: records as unknown as Park[Layer], geometries };
}

async function readPlanFile(file: string): Promise<Plan> {
  const reading = readJson(await readDiskFile(file));
  if (reading.kind === "value") return decodePlan(reading.value, file);
  const { code, figures } = reading.finding;
  throw new DecodeError(file, "", String(figures["reason"] ?? code));
}

function withoutLayer({ options }: CommandContext, layer: string | undefined): CommandContext["options"] {
  const { layer: _, ...rest } = options;
  return layer === undefined ? rest : { ...rest, layer };
}
