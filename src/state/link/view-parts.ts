import { PARK_LAYERS, type FeatureRef, type ParkLayer } from "../../domain/layer.ts";
import { isLocale } from "../../i18n/locale.ts";
import { LAND_USE_STYLES } from "../../theme/land-use-style.ts";
import { THEME_CHOICES } from "../../theme/theme-name.ts";
import { type AppState, type Camera, VIEWS } from "../app-state.ts";
import { isParkLayer } from "../park-index.ts";
import type { Link } from "./link.ts";
import { escapeId, isId, type LinkPart, parseDegrees, parseAmount, unescapeId } from "./link-part.ts";

/** What the id of a park may be: the name of a folder, never markup or a path. */
const PARK_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

const MAX_ZOOM = 24;
const MAX_LON = 180;
/** The web map ends there, degrees. */
const MAX_LAT = 85;

/** Which park, which view, and where the map looks. */
export function formatPlace({ parkId, view, camera }: AppState): LinkPart[] {
  return [
    ["park", parkId],
    ["view", view],
    ...(camera === null ? [] : [["c", formatCamera(camera)] as const]),
  ];
}

/** How it is shown. */
export function formatLook({ visible, landUseStyle, locale, theme }: AppState): LinkPart[] {
  return [
    ["layers", PARK_LAYERS.filter((layer) => visible[layer]).join(",")],
    ["style", landUseStyle],
    ["lang", locale],
    ["theme", theme],
  ];
}

export function formatSelection({ selection }: AppState): LinkPart[] {
  const refs = selection.refs.filter(({ id }) => isId(id));
  return refs.length === 0
    ? []
    : [["sel", refs.map(({ layer, id }) => `${layer}:${escapeId(id)}`).join(",")]];
}

/** What a part says of the view; undefined where it is none of it, or not understood. */
export function parseViewPart([key, value]: LinkPart): Link | undefined {
  switch (key) {
    case "park":
      return isParkId(value) ? { parkId: value } : undefined;
    case "view":
      return say(
        "view",
        VIEWS.find((view) => view === value),
      );
    case "c":
      return say("camera", parseCamera(value));
    case "sel":
      return say("selection", parseRefs(value));
    case "table":
      return say("isTableOpen", value === "1" ? true : undefined);
    case "compare":
      return say("isCompareOpen", value === "1" ? true : undefined);
    case "layers":
      return say("visible", parseLayers(value));
    case "style":
      return say(
        "landUseStyle",
        LAND_USE_STYLES.find((style) => style === value),
      );
    case "lang":
      return say("locale", isLocale(value) ? value : undefined);
    case "theme":
      return say(
        "theme",
        THEME_CHOICES.find((choice) => choice === value),
      );
    default:
      return undefined;
  }
}

function isParkId(text: string): boolean {
  return PARK_ID.test(text);
}

function say<Key extends keyof Link>(key: Key, value: Link[Key] | undefined): Link | undefined {
  return value === undefined ? undefined : { [key]: value };
}

function formatCamera({ center: [lon, lat], zoom }: Camera): string {
  return [lon.toFixed(5), lat.toFixed(5), zoom.toFixed(2)].join(",");
}

function parseCamera(text: string): Camera | undefined {
  const [lonText = "", latText = "", zoomText = "", ...rest] = text.split(",");
  const lon = parseDegrees(lonText, MAX_LON);
  const lat = parseDegrees(latText, MAX_LAT);
  const zoom = parseAmount(zoomText);
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return undefined;
  return zoom <= MAX_ZOOM ? { center: [lon, lat], zoom } : undefined;
}

function parseRefs(text: string): FeatureRef[] | undefined {
  const refs: FeatureRef[] = [];
  for (const part of text.split(",")) {
    const [layer = "", escaped = ""] = part.split(":");
    const id = unescapeId(escaped);
    if (!isParkLayer(layer) || id === undefined) return undefined;
    refs.push({ layer, id });
  }
  return refs;
}

function parseLayers(text: string): Record<ParkLayer, boolean> | undefined {
  const names = text === "" ? [] : text.split(",");
  if (!names.every(isParkLayer)) return undefined;
  return Object.fromEntries(PARK_LAYERS.map((layer) => [layer, names.includes(layer)])) as Record<
    ParkLayer,
    boolean
  >;
}
