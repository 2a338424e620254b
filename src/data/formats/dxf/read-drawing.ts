import { checkLimit } from "../source-limits.ts";
import { DxfGroupReader, type DxfGroup } from "./read-groups.ts";

/** One entity with its groups in file order; a polyline of the old kind has its vertices. */
export interface DxfEntity {
  readonly type: string;
  readonly groups: readonly DxfGroup[];
  readonly vertices: readonly DxfEntity[];
}

/** The entities of a drawing's ENTITIES section. */
export interface DxfDrawing {
  readonly entities: readonly DxfEntity[];
  /** False where the file has no such section. */
  readonly hasEntities: boolean;
  /** False for a file that stops in the middle, or goes on with something that is no drawing. */
  readonly isWhole: boolean;
}

/** Entities a drawing may have; the texts and symbols of a plan outnumber its plots ten to one. */
const MAX_ENTITIES = 2_000_000;

/** Groups between two reports of progress: some milliseconds. */
const GROUPS_PER_REPORT = 65_536;

/**
 * What is asked of an entity later: texts, layer, points, sizes, angles, flags, its normal, extended texts, and of
 * hatches their boundaries.
 */
const KEPT_CODES = new Set([
  ...[1, 2, 3, 5, 8, 10, 11, 20, 21, 40, 41, 42, 50, 51, 67, 70, 72, 73, 74],
  ...[92, 93, 97, 210, 220, 230, 1000, 1001],
]);

/** A started entity. */
interface OpenEntity {
  readonly type: string;
  readonly groups: DxfGroup[];
  readonly vertices: OpenEntity[];
}

/**
 * Entities of the model and paper space, in file order. Everything else of the drawing is passed over.
 * @throws Refusal for more positions than are read.
 */
export function readDrawing(text: string, onProgress: (done: number) => void): DxfDrawing {
  const reader = new DxfGroupReader(text);
  const entities: OpenEntity[] = [];
  let section: string | null = null;
  let isSectionNamed = false;
  let hasEntities = false;
  let isEnded = false;
  let polyline: OpenEntity | null = null;
  let current: OpenEntity | null = null;
  let groups = 0;
  let positions = 0;
  for (let group = reader.next(); group !== null; group = reader.next()) {
    groups += 1;
    if (groups % GROUPS_PER_REPORT === 0) onProgress(reader.position);
    if (group.code !== 0) {
      if (group.code === 2 && section !== null && !isSectionNamed) {
        section = group.value.trim();
        isSectionNamed = true;
        if (section === "ENTITIES") hasEntities = true;
      } else if (current !== null) {
        if (KEPT_CODES.has(group.code)) current.groups.push(group);
        if (group.code === 10) checkLimit("positions", (positions += 1));
      }
      continue;
    }
    const type = group.value.trim();
    if (type === "EOF") {
      isEnded = true;
      break;
    }
    if (type === "SECTION" || type === "ENDSEC") {
      section = type === "SECTION" ? "" : null;
      isSectionNamed = false;
      current = polyline = null;
      continue;
    }
    if (section !== "ENTITIES") continue;
    const entity: OpenEntity = { type, groups: [], vertices: [] };
    if (type === "VERTEX" && polyline !== null) polyline.vertices.push(entity);
    else if (type === "SEQEND") polyline = null;
    else {
      if (entities.length === MAX_ENTITIES) checkLimit("features", MAX_ENTITIES + 1);
      entities.push(entity);
      polyline = type === "POLYLINE" ? entity : null;
    }
    current = entity;
  }
  // A file without its last line is whole all the same.
  const isWhole = isEnded || (section === null && !reader.isMisaligned);
  return { entities, hasEntities, isWhole };
}
