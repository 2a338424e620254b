import type { Finding } from "../../../domain/finding.ts";
import { parseCrsName } from "../../../geo/crs/crs-name.ts";
import type { DeclaredCrs } from "../../../geo/crs/declared-crs.ts";
import { createFinding } from "../../create-finding.ts";
import { isJsonObject } from "../../json-object.ts";

/** What the `crs` member of a GeoJSON object says, if it has one. */
export interface CrsMemberReading {
  readonly crs?: DeclaredCrs;
  readonly findings: readonly Finding[];
}

const NOTHING: CrsMemberReading = { findings: [] };

const WGS_84 = 4326;

/** Longest link shown in a finding, characters. */
const MAX_SHOWN = 100;

/**
 * Reads the `crs` member of GeoJSON 2008 in its forms: by name or URN, by number (`"type": "EPSG"` of the drafts),
 * by a link, which is never followed. Null or nonsense says nothing.
 */
export function readCrsMember(root: unknown): CrsMemberReading {
  const crs = isJsonObject(root) ? root["crs"] : undefined;
  if (!isJsonObject(crs)) return NOTHING;
  const properties = isJsonObject(crs["properties"]) ? crs["properties"] : {};
  const { name, code, href } = properties;
  if (typeof name === "string" && name.trim() !== "") return { crs: toDeclared(name), findings: [] };
  if (typeof code === "number" && Number.isInteger(code))
    return { crs: { kind: "epsg", code }, findings: [] };
  if (typeof code === "string" && code.trim() !== "") return { crs: toDeclared(code), findings: [] };
  return typeof href === "string" ? readLink(href) : NOTHING;
}

/** A link may tell the number by itself ("…/def/crs/EPSG/0/4524"). */
function readLink(href: string): CrsMemberReading {
  const declared = toDeclared(href);
  if (declared.kind === "epsg") return { crs: declared, findings: [] };
  const figures = { link: href.slice(0, MAX_SHOWN) };
  return { findings: [createFinding("external-link-ignored", { path: "/crs", figures })] };
}

function toDeclared(text: string): DeclaredCrs {
  const name = parseCrsName(text);
  switch (name.kind) {
    case "code":
      return { kind: "epsg", code: name.code };
    case "lon-lat":
      return { kind: "epsg", code: WGS_84 };
    case "shifted":
    case "name":
      return { kind: "name", text: text.trim() };
  }
}
