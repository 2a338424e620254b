import { SURE } from "../../domain/confidence.ts";
import { hasErrors, type Finding } from "../../domain/finding.ts";
import type { ShiftedDatum } from "../../domain/shifted-datum.ts";
import type { Bounds } from "../../domain/site.ts";
import { fromBd09 } from "../../geo/crs/bd-09.ts";
import { checkDeclared } from "../../geo/crs/check-declared.ts";
import { createTransform } from "../../geo/crs/create-transform.ts";
import type { Crs, CrsResolution } from "../../geo/crs/crs.ts";
import type { DeclaredCrs } from "../../geo/crs/declared-crs.ts";
import { fromGcj02 } from "../../geo/crs/gcj-02.ts";
import { type CoordinateSample, type CrsGuess, guessCrs } from "../../geo/crs/guess-crs.ts";
import { resolveCrs } from "../../geo/crs/resolve-crs.ts";
import { createFinding } from "../create-finding.ts";
import type { FormatName } from "../formats/format-name.ts";
import type { SourceDataset, SourceLayer } from "../formats/source-dataset.ts";
import { isJsonObject } from "../json-object.ts";
import type { ImportChoices } from "./import-choices.ts";
import type { Placing, PlacingHow } from "./placing.ts";
import { visitRawPositions } from "./raw-positions.ts";
import { sampleCoordinates } from "./sample-coordinates.ts";

/** A format that knows longitude and latitude only, with coordinates that are such. */
const BY_FORMAT = 0.95;

/** Formats that hold longitude and latitude whatever the numbers say. */
const FIXED_FORMATS: ReadonlySet<FormatName> = new Set(["kml", "kmz", "gpx"]);

/** Systems whose degrees are the app's own: nothing is to be moved. */
const OWN_SYSTEMS: ReadonlySet<string | null> = new Set(["EPSG:4326", "EPSG:4490"]);

/** Latitude and longitude of the world, degrees. */
const MAX_LON_DEG = 180;
const MAX_LAT_DEG = 90;

/** A layer with its coordinates in longitude and latitude, where its system is known. */
export interface PlacedLayer {
  readonly root: unknown;
  readonly placing: Placing;
  readonly findings: readonly Finding[];
}

/** How the system of a layer came to be settled. */
interface Settled {
  readonly crs: Crs;
  readonly how: PlacingHow;
  readonly confidence: number;
  readonly areAxesSwapped: boolean;
  readonly reason?: string;
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** What is known of a layer before its system is settled. */
interface PlacingCase {
  readonly layer: SourceLayer;
  readonly format: FormatName;
  readonly sample: CoordinateSample;
  readonly guesses: readonly CrsGuess[];
}

const LON_LAT: DeclaredCrs = { kind: "epsg", code: 4326 };

/**
 * Brings a layer to longitude and latitude, in place: in the system the user chose, else the one the file declares,
 * else the format's, else the likeliest for its coordinates. Nothing is moved for a datum nobody chose. What cannot
 * be placed stays as it is, and a finding says why.
 */
export async function placeLayer(
  layer: SourceLayer,
  { format }: Pick<SourceDataset, "format">,
  choices: ImportChoices,
  { near }: { readonly near: Bounds | null },
): Promise<PlacedLayer> {
  const sample = sampleCoordinates(layer.root);
  if (sample === null) return { root: layer.root, placing: NO_COORDINATES, findings: [] };
  const guesses = guessCrs(sample, near);
  const placingCase: PlacingCase = { layer, format, sample, guesses };
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);

  const declared = choices.crs === undefined ? layer.crs : toDeclared(choices.crs);
  const settled =
    declared === undefined
      ? await settleByItself(placingCase)
      : await settleDeclared(declared, placingCase, choices, near, report);
  if (settled === null) {
    if (!hasErrors(findings)) {
      report(createFinding("crs-unknown", { figures: { x: sample.minX, y: sample.minY } }));
    }
    const placing = toPlacing(null, guesses, choices.datum);
    return { root: layer.root, placing, findings };
  }
  const areAxesSwapped = choices.areAxesSwapped ?? settled.areAxesSwapped;
  if (settled.confidence < SURE) report(createGuessFinding(settled));
  if (settled.crs.accuracyM !== undefined) {
    const figures = { crs: nameCrs(settled.crs), accuracyM: settled.crs.accuracyM };
    report(createFinding("datum-shift-approximate", { figures }));
  }
  if (layer.crs !== undefined && format === "geojson" && !settled.crs.isGeographic) {
    report(warn("crs-member-not-lonlat", { found: nameCrs(settled.crs) }));
  }
  movePositions(layer.root, settled.crs, areAxesSwapped, choices.datum);
  const placing = toPlacing({ ...settled, areAxesSwapped }, guesses, choices.datum);
  return { root: withoutCrsMember(layer.root), placing, findings };
}

/** "EPSG:4524" or "4524"; anything else is looked up by name. */
function toDeclared(chosen: string): DeclaredCrs {
  const code = /^(?:EPSG:)?(\d+)$/i.exec(chosen.trim())?.[1];
  return code === undefined ? { kind: "name", text: chosen } : { kind: "epsg", code: Number(code) };
}

/** A layer that declares nothing: longitude and latitude if its format says so and they are, else the best guess. */
async function settleByItself({ layer, format, sample, guesses }: PlacingCase): Promise<Settled | null> {
  const areDegrees =
    Math.max(Math.abs(sample.minX), Math.abs(sample.maxX)) <= MAX_LON_DEG &&
    Math.max(Math.abs(sample.minY), Math.abs(sample.maxY)) <= MAX_LAT_DEG;
  if (layer.isLonLatByFormat && (areDegrees || FIXED_FORMATS.has(format))) {
    const crs = await getKnown(LON_LAT);
    return crs === null ? null : { crs, how: "format", confidence: BY_FORMAT, areAxesSwapped: false };
  }
  const [best] = guesses;
  if (best === undefined) return null;
  const crs = await getKnown(toDeclared(best.code));
  if (crs === null) return null;
  const { areAxesSwapped, confidence, reason, figures } = best;
  const how = best.how === "zone-prefix" ? "zone-prefix" : "guessed";
  return { crs, how, confidence, areAxesSwapped, reason, figures };
}

/** A layer whose system is named, by the user or by its file; coordinates that contradict it are said. */
async function settleDeclared(
  declared: DeclaredCrs,
  placingCase: PlacingCase,
  choices: ImportChoices,
  near: Bounds | null,
  report: (finding: Finding) => void,
): Promise<Settled | null> {
  const { sample, guesses } = placingCase;
  const isChosen = choices.crs !== undefined;
  const resolution = await resolveCrs(declared);
  if (resolution.kind !== "known") {
    // A name nobody knows says as little as none; one that is known and of no use ends the guessing.
    const isNameless = resolution.kind === "unknown" && !isChosen;
    const refusal = createRefusal(resolution);
    report(isNameless ? { ...refusal, severity: "warning" } : refusal);
    return isNameless ? settleByItself(placingCase) : null;
  }
  const { crs } = resolution;
  const contradiction = isChosen ? null : checkDeclared(crs, sample, near);
  if (contradiction === null) {
    return {
      crs,
      how: isChosen ? "chosen" : "declared",
      confidence: 1,
      areAxesSwapped: choices.areAxesSwapped ?? false,
    };
  }
  report(createFinding("crs-conflict", { figures: { crs: nameCrs(crs), x: sample.minX, y: sample.minY } }));
  const proposal = contradiction.proposal ?? guesses[0];
  if (proposal === undefined) return { crs, how: "declared", confidence: 0.5, areAxesSwapped: false };
  const proposed = await getKnown(toDeclared(proposal.code));
  if (proposed === null) return { crs, how: "declared", confidence: 0.5, areAxesSwapped: false };
  const { areAxesSwapped, reason, figures } = proposal;
  // Whatever fits the coordinates, the file says otherwise: somebody has to look.
  const confidence = Math.min(proposal.confidence, 0.8);
  return { crs: proposed, how: "guessed", confidence, areAxesSwapped, reason, figures };
}

async function getKnown(declared: DeclaredCrs): Promise<Crs | null> {
  const resolution = await resolveCrs(declared);
  return resolution.kind === "known" ? resolution.crs : null;
}

function movePositions(
  root: unknown,
  crs: Crs,
  areAxesSwapped: boolean,
  datum: ShiftedDatum | undefined,
): void {
  if (OWN_SYSTEMS.has(crs.code) && !areAxesSwapped && datum === undefined) return;
  const { toLonLat } = createTransform(crs, { areAxesSwapped });
  const unshift = datum === undefined ? null : datum === "gcj-02" ? fromGcj02 : fromBd09; // prettier-ignore
  visitRawPositions(root, (position) => {
    let moved = toLonLat(position[0], position[1]);
    if (unshift !== null) moved = unshift(moved);
    position[0] = moved[0];
    position[1] = moved[1];
  });
}

/** A `crs` member says nothing once the coordinates are longitude and latitude. */
function withoutCrsMember(root: unknown): unknown {
  if (!isJsonObject(root) || !Object.hasOwn(root, "crs")) return root;
  const { crs: _crs, ...rest } = root;
  return rest;
}

const NO_COORDINATES: Placing = {
  code: null,
  name: "",
  how: "none",
  confidence: 1,
  areAxesSwapped: false,
  candidates: [],
  isPlaced: true,
};

function toPlacing(
  settled: Settled | null,
  guesses: readonly CrsGuess[],
  datum: ShiftedDatum | undefined,
): Placing {
  const candidates = guesses.map(({ how: _how, ...candidate }) => candidate);
  if (settled === null) {
    return {
      code: null,
      name: "",
      how: "unknown",
      confidence: 0,
      areAxesSwapped: false,
      candidates,
      isPlaced: false,
    };
  }
  const { crs, how, confidence, areAxesSwapped, reason, figures } = settled;
  return {
    code: crs.code,
    name: crs.name,
    how,
    confidence,
    areAxesSwapped,
    candidates,
    isPlaced: true,
    ...(reason === undefined ? {} : { reason }),
    ...(figures === undefined ? {} : { figures }),
    ...(datum === undefined ? {} : { datum }),
  };
}

function createGuessFinding({ crs, confidence }: Settled): Finding {
  return createFinding("crs-guessed", {
    figures: { crs: nameCrs(crs), confidence: Math.round(confidence * 100) },
  });
}

function createRefusal(resolution: Exclude<CrsResolution, { readonly kind: "known" }>): Finding {
  const reason = resolution.kind === "refused" ? resolution.reason : "unknown-name";
  const code = resolution.kind === "refused" ? resolution.code : null;
  return createFinding("crs-refused", { figures: { crs: nameCrs({ code, name: resolution.name }), reason } });
}

function warn(code: "crs-member-not-lonlat", figures: Finding["figures"]): Finding {
  return { ...createFinding(code, { figures, path: "/crs" }), severity: "warning" };
}

function nameCrs({ code, name }: Pick<Crs, "code" | "name">): string {
  return code === null ? name : `${code} ${name}`.trim();
}
