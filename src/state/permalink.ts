import { SITE_KINDS } from "../analysis/site-catalog.ts";
import { EMPTY_SITE_FILTER, type SiteFilter } from "../analysis/site-filter.ts";
import { readFindingKey } from "../domain/finding-key.ts";
import { isIsoDay } from "../domain/iso-day.ts";
import { PARK_LAYERS, type FeatureRef, type ParkLayer } from "../domain/layer.ts";
import { DEFAULT_TOLERANCE, type Tolerance } from "../domain/tolerance.ts";
import { isLocale, type Locale } from "../i18n/locale.ts";
import { LAND_USE_STYLES, type LandUseStyle } from "../theme/land-use-style.ts";
import { THEME_CHOICES, type ThemeChoice } from "../theme/theme-name.ts";
import { type AppState, type Camera, VIEWS, type View } from "./app-state.ts";
import { isParkLayer } from "./park-index.ts";

/** Version of the link's grammar. */
const LINK_VERSION = "1";

/** A link longer than this is cut by some mail programs and chats: a long selection is left out of it. */
const MAX_LENGTH = 2000;

/** Ids of parks and features: what a file name or a code may be, and never markup or a path. */
const PARK_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** A longer key is of ids nobody types. */
const MAX_KEY_LENGTH = 400;

/** As numbers are written, the smallest with an exponent. */
const DECIMAL = /^\d+(\.\d+)?(e[-+]?\d+)?$/;

/** What a link says: only what differs from the defaults. */
export interface Link {
  readonly parkId?: string;
  readonly view?: View;
  readonly camera?: Camera;
  readonly selection?: readonly FeatureRef[];
  readonly filter?: SiteFilter;
  readonly visible?: Readonly<Record<ParkLayer, boolean>>;
  readonly landUseStyle?: LandUseStyle;
  readonly isTableOpen?: boolean;
  readonly locale?: Locale;
  readonly theme?: ThemeChoice;
  readonly asOf?: string;
  readonly tolerance?: Tolerance;
  /** Key of the finding that is looked at. */
  readonly openFindingKey?: string;
}

export interface ParsedLink {
  readonly link: Link;
  /** Parts of the text nobody understands, to be told to the user. */
  readonly dropped: readonly string[];
}

/** The hash (without `#`) that brings `state` back: stable key order, ids only, no data. */
export function formatLink(state: AppState): string {
  const parts = new URLSearchParams({ v: LINK_VERSION, park: state.parkId, view: state.view });
  const { camera, filter, selection } = state;
  if (camera !== null) {
    const [lon, lat] = camera.center;
    parts.set("c", [lon.toFixed(5), lat.toFixed(5), camera.zoom.toFixed(2)].join(","));
  }
  writeFilter(parts, filter);
  if (state.isTableOpen) parts.set("table", "1");
  writeCheck(parts, state);
  parts.set("layers", PARK_LAYERS.filter((layer) => state.visible[layer]).join(","));
  parts.set("style", state.landUseStyle);
  parts.set("lang", state.locale);
  parts.set("theme", state.theme);
  const text = toText(parts);
  const ids = selection.refs.map(({ layer, id }) => `${layer}:${encodeURIComponent(id)}`).join(",");
  if (ids === "") return text;
  parts.set("sel", ids);
  const withSelection = toText(parts);
  return withSelection.length <= MAX_LENGTH ? withSelection : text;
}

/** Reads a hash; whatever is not understood is dropped and named, never guessed. */
export function parseLink(hash: string): ParsedLink {
  const dropped: string[] = [];
  const link: { -readonly [Key in keyof Link]: Link[Key] } = {};
  const filter: { -readonly [Key in keyof SiteFilter]: SiteFilter[Key] } = { ...EMPTY_SITE_FILTER };
  let hasFilterPart = false;
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    const isRead =
      readPart(link, key, value) || (readFilterPart(filter, key, value) && (hasFilterPart = true));
    if (!isRead) dropped.push(`${key}=${value}`.slice(0, 60));
  }
  if (hasFilterPart) link.filter = filter;
  return { link, dropped };
}

/** The state a link asks for. What it does not say goes back to the default, so that Back undoes. */
export function applyLink(link: Link): (state: AppState) => AppState {
  return (state) => ({
    ...state,
    view: link.view ?? "overview",
    isTableOpen: link.isTableOpen ?? false,
    filter: link.filter ?? EMPTY_SITE_FILTER,
    selection: { refs: link.selection ?? [], fileRefs: [], pieces: [] },
    visible: link.visible ?? state.visible,
    landUseStyle: link.landUseStyle ?? state.landUseStyle,
    locale: link.locale ?? state.locale,
    theme: link.theme ?? state.theme,
    camera: link.camera ?? state.camera,
    asOf: link.asOf ?? null,
    tolerance: link.tolerance ?? DEFAULT_TOLERANCE,
    openFindingKey: link.openFindingKey ?? null,
  });
}

function readPart(link: { -readonly [Key in keyof Link]: Link[Key] }, key: string, value: string): boolean {
  switch (key) {
    case "v":
      return value === LINK_VERSION;
    case "park":
      if (PARK_ID.test(value)) link.parkId = value;
      return link.parkId !== undefined;
    case "view":
      return assign(
        link,
        "view",
        VIEWS.find((view) => view === value),
      );
    case "c":
      return assign(link, "camera", parseCamera(value));
    case "sel":
      return assign(link, "selection", parseRefs(value));
    case "layers":
      return assign(link, "visible", parseLayers(value));
    case "style":
      return assign(
        link,
        "landUseStyle",
        LAND_USE_STYLES.find((style) => style === value),
      );
    case "table":
      return assign(link, "isTableOpen", value === "1" ? true : undefined);
    case "lang":
      return assign(link, "locale", isLocale(value) ? value : undefined);
    case "theme":
      return assign(
        link,
        "theme",
        THEME_CHOICES.find((choice) => choice === value),
      );
    case "asof":
      return assign(link, "asOf", isIsoDay(value) ? value : undefined);
    case "tol":
      return assign(link, "tolerance", parseTolerance(value));
    case "finding":
      return assign(link, "openFindingKey", isFindingKey(value) ? value : undefined);
    default:
      return false;
  }
}

function assign<Key extends keyof Link>(
  link: { -readonly [K in keyof Link]: Link[K] },
  key: Key,
  value: Link[Key] | undefined,
): boolean {
  if (value === undefined) return false;
  link[key] = value;
  return true;
}

function parseCamera(text: string): Camera | undefined {
  const [lon, lat, zoom, ...rest] = text.split(",").map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return undefined;
  const isInside = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return isInside ? { center: [lon, lat], zoom } : undefined;
}

function parseRefs(text: string): FeatureRef[] | undefined {
  const refs: FeatureRef[] = [];
  for (const part of text.split(",")) {
    const [layer = "", id = ""] = part.split(":");
    const decoded = decodeId(id);
    if (!isParkLayer(layer) || decoded === undefined || decoded === "") return undefined;
    refs.push({ layer, id: decoded });
  }
  return refs;
}

/** `0.1,1,0`: metres, square metres, percent. */
function parseTolerance(text: string): Tolerance | undefined {
  const numbers = text.split(",").map((part) => (DECIMAL.test(part) ? Number(part) : NaN));
  const [m, m2, percent, ...rest] = numbers;
  if (m === undefined || m2 === undefined || percent === undefined || rest.length > 0) return undefined;
  if (numbers.some((value) => !Number.isFinite(value)) || percent > 100) return undefined;
  return { m, m2, percent };
}

function isFindingKey(text: string): boolean {
  return text.length <= MAX_KEY_LENGTH && readFindingKey(text).code !== null;
}

function parseLayers(text: string): Record<ParkLayer, boolean> | undefined {
  const names = text === "" ? [] : text.split(",");
  if (!names.every(isParkLayer)) return undefined;
  return Object.fromEntries(PARK_LAYERS.map((layer) => [layer, names.includes(layer)])) as Record<
    ParkLayer,
    boolean
  >;
}

function writeCheck(parts: URLSearchParams, { asOf, tolerance, openFindingKey }: AppState): void {
  if (asOf !== null) parts.set("asof", asOf);
  const { m, m2, percent } = tolerance;
  const isDefault =
    m === DEFAULT_TOLERANCE.m && m2 === DEFAULT_TOLERANCE.m2 && percent === DEFAULT_TOLERANCE.percent;
  if (!isDefault) parts.set("tol", [m, m2, percent].join(","));
  if (openFindingKey !== null && isFindingKey(openFindingKey)) parts.set("finding", openFindingKey);
}

function writeFilter(parts: URLSearchParams, filter: SiteFilter): void {
  const write = (key: string, values: readonly string[]): void => {
    if (values.length > 0) parts.set(key, values.map(encodeURIComponent).join(","));
  };
  write("kind", filter.kinds);
  write("cluster", filter.clusters);
  write("use", filter.landUses);
  write("industry", filter.industries);
  const { min, max, includesUnknown } = filter.areaM2;
  if (min !== null || max !== null) parts.set("area", `${min ?? ""}..${max ?? ""}`);
  if (includesUnknown) parts.set("unknown", "1");
  if (filter.text !== "") parts.set("q", filter.text);
}

function readFilterPart(
  filter: { -readonly [Key in keyof SiteFilter]: SiteFilter[Key] },
  key: string,
  value: string,
): boolean {
  const values = value.split(",").map((part) => decodeId(part) ?? "");
  switch (key) {
    case "kind":
      filter.kinds = SITE_KINDS.filter((kind) => values.includes(kind));
      return values.every((each) => (SITE_KINDS as readonly string[]).includes(each));
    case "cluster":
      filter.clusters = values;
      return true;
    case "use":
      filter.landUses = values;
      return true;
    case "industry":
      filter.industries = values;
      return true;
    case "area": {
      const match = /^(\d*\.?\d*)\.\.(\d*\.?\d*)$/.exec(value);
      if (match === null) return false;
      filter.areaM2 = { ...filter.areaM2, min: toBound(match[1]), max: toBound(match[2]) };
      return true;
    }
    case "unknown":
      filter.areaM2 = { ...filter.areaM2, includesUnknown: value === "1" };
      return true;
    case "q":
      filter.text = value;
      return true;
    default:
      return false;
  }
}

function toBound(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}

function decodeId(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Commas and colons are legal in a hash and read better as themselves. */
function toText(parts: URLSearchParams): string {
  return parts.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}
