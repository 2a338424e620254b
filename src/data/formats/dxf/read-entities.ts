import type { Geometry } from "geojson";
import type { Finding } from "../../../domain/finding.ts";
import { createFinding } from "../../create-finding.ts";
import { visitRawPositions } from "../../importing/raw-positions.ts";
import { RING_STEPS, type RingBudget } from "../shapefile/assemble-polygon.ts";
import { checkLimit } from "../source-limits.ts";
import { CHORD_TOLERANCE_M, getChordRule, type ChordRule } from "./approximate-arc.ts";
import { decodeEscapes } from "./clean-text.ts";
import { getFlags, getText, listTexts } from "./entity-fields.ts";
import { placeLabels, type DxfLabel } from "./place-labels.ts";
import type { DxfEntity } from "./read-drawing.ts";
import { readEntity, type DxfCurve } from "./read-entity.ts";

/** Features of a drawing in file order, labels inside a polygon as its property. */
export interface DxfReading {
  readonly features: readonly unknown[];
  readonly findings: readonly Finding[];
}

/** What will be a feature: a shape, or words nobody has claimed yet. */
interface Draft {
  readonly properties: Record<string, unknown>;
  readonly geometry: Geometry | null;
  readonly label: DxfLabel | null;
  readonly curve: DxfCurve | null;
  readonly isFill: boolean;
}

/** Between several labels of one polygon. */
const SEPARATOR = " | ";

/** Different names of entities told apart in findings; more are put together. */
const MAX_KINDS = 30;

/** Flag of an entity that belongs to a sheet, not to the model. */
const PAPER_SPACE = 1;

/** Extended data of AutoCAD itself: styles, no attributes. */
const SYSTEM_APPLICATIONS = ["ACAD", "ACADANNOTATIVE", "AcDbAttr"];

/** Makes features of entities. @throws Refusal over the limits of UX §8. */
export function readEntities(entities: readonly DxfEntity[]): DxfReading {
  const reader = new EntityReader(entities);
  for (const entity of entities) reader.read(entity);
  return reader.finish();
}

class EntityReader {
  readonly #entities: readonly DxfEntity[];
  readonly #drafts: Draft[] = [];
  readonly #faults = new Set<Draft>();
  readonly #unsupported = new Map<string, number>();
  readonly #budget: RingBudget = { stepsLeft: RING_STEPS };
  #rule: ChordRule | null = null;
  #positions = 0;

  constructor(entities: readonly DxfEntity[]) {
    this.#entities = entities;
  }

  read(entity: DxfEntity): void {
    if ((getFlags(entity, 67) & PAPER_SPACE) !== 0) return;
    const getRule = (): ChordRule => (this.#rule ??= getChordRule(getMaxAbsolute(this.#entities)));
    const reading = readEntity(entity, getRule, this.#budget);
    switch (reading.kind) {
      case "nothing":
        return;
      case "unsupported":
        this.#countUnsupported(reading.found);
        return;
      case "fault":
        this.#faults.add(this.#draft(entity, {}));
        return;
      case "label":
        this.#draft(entity, { geometry: { type: "Point", coordinates: [...reading.at] }, label: reading });
        return;
      case "shape":
      case "fill": {
        const { geometry, curve, kind } = reading;
        this.#draft(entity, { geometry, curve, isFill: kind === "fill" });
        visitRawPositions(geometry, () => (this.#positions += 1));
        checkLimit("positions", this.#positions);
      }
    }
  }

  finish(): DxfReading {
    const drafts = this.#leaveOutFills();
    const claimed = claimLabels(drafts);
    const features: unknown[] = [];
    const findings: Finding[] = [];
    const curves = new Map<DxfCurve, number>();
    for (const draft of drafts) {
      if (claimed.has(draft)) continue;
      const { geometry, label, curve } = draft;
      const properties = label === null ? draft.properties : { ...draft.properties, label: label.text };
      if (curve !== null) curves.set(curve, (curves.get(curve) ?? 0) + 1);
      if (this.#faults.has(draft)) {
        const figures = { reason: "dxf-coordinates" };
        findings.push(createFinding("record-unreadable", { feature: features.length, figures }));
      }
      features.push({ type: "Feature", properties, geometry });
      checkLimit("features", features.length);
    }
    for (const [found, count] of curves) {
      const figures = { found, toleranceM: CHORD_TOLERANCE_M, count };
      findings.push(createFinding("geometry-approximated", { figures }));
    }
    for (const [found, count] of this.#unsupported) {
      findings.push(createFinding("geometry-unsupported", { figures: { found, count } }));
    }
    return { features, findings };
  }

  /** Where outlines are drawn, filled areas repeat them; a drawing of nothing but fills (as GDAL writes) has only them. */
  #leaveOutFills(): readonly Draft[] {
    const isOutline = ({ geometry, isFill }: Draft): boolean => !isFill && geometry?.type === "Polygon";
    if (!this.#drafts.some(isOutline)) return this.#drafts;
    return this.#drafts.filter(({ isFill }) => {
      if (isFill) this.#countUnsupported("HATCH");
      return !isFill;
    });
  }

  #draft(entity: DxfEntity, parts: Partial<Omit<Draft, "properties">>): Draft {
    const nothing = { geometry: null, label: null, curve: null, isFill: false };
    const draft = { ...nothing, ...parts, properties: getProperties(entity) };
    this.#drafts.push(draft);
    return draft;
  }

  #countUnsupported(found: string): void {
    const isNew = !this.#unsupported.has(found);
    const name = isNew && this.#unsupported.size >= MAX_KINDS ? "other" : found;
    this.#unsupported.set(name, (this.#unsupported.get(name) ?? 0) + 1);
  }
}

/** Writes labels into the polygons they lie in; returns those that went there. */
function claimLabels(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const labels = drafts.flatMap((draft) => (draft.label === null ? [] : [{ draft, label: draft.label }]));
  const holders = placeLabels(
    labels.map(({ label }) => label),
    drafts.map(({ geometry }) => geometry),
  );
  const claimed = new Set<Draft>();
  const texts = new Map<Draft, string[]>();
  labels.forEach(({ draft, label }, index) => {
    const holder = drafts[holders[index] ?? -1];
    if (holder === undefined) return;
    const list = texts.get(holder);
    if (list === undefined) texts.set(holder, [label.text]);
    else list.push(label.text);
    claimed.add(draft);
  });
  for (const [holder, list] of texts) holder.properties["label"] = list.join(SEPARATOR);
  return claimed;
}

function getProperties(entity: DxfEntity): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  const layer = decodeEscapes(getText(entity, 8) ?? "").trim();
  const handle = (getText(entity, 5) ?? "").trim();
  if (layer !== "") properties["layer"] = layer;
  if (handle !== "") properties["handle"] = handle;
  const application = getText(entity, 1001)?.trim();
  if (application === undefined || SYSTEM_APPLICATIONS.includes(application)) return properties;
  const words = listTexts(entity, 1000)
    .map((text) => decodeEscapes(text).trim())
    .filter((text) => text !== "");
  if (words.length > 0) properties["xdata"] = words.join(SEPARATOR);
  return properties;
}

/** Largest coordinate of all entities, by which their unit is told. */
function getMaxAbsolute(entities: readonly DxfEntity[]): number {
  let max = 0;
  const open = [...entities];
  for (const { groups, vertices } of open) {
    for (const vertex of vertices) open.push(vertex);
    for (const { code, value } of groups) {
      if (code !== 10 && code !== 20) continue;
      const number = Math.abs(Number.parseFloat(value));
      if (Number.isFinite(number) && number > max) max = number;
    }
  }
  return max;
}
