import type { MultiPolygon, Polygon } from "geojson";
import { html, type TemplateResult } from "lit";
import { createPaperFrame, type PaperFrame, type PaperSize } from "../../analysis/sheet/paper-frame.ts";
import { toPathData } from "../../analysis/sheet/paper-shapes.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { SiteKey } from "../../domain/site-key.ts";
import type { Bounds } from "../../domain/site.ts";
import { getBounds, getJointBounds } from "../../geo/bounds.ts";
import { collectSiteShapes, getRefKey } from "../../state/site-shapes.ts";
import { TOKENS } from "../../theme/tokens.ts";
import type { App } from "../shared/app-context.ts";

/** What a shape keeps free on every side of its box, mm. */
const MARGIN_MM = 0.5;

type Land = Polygon | MultiPolygon;

/** Polygons of sites by key, all drawn at one scale. */
export interface SiteShapes {
  /** Denominator: 1:`scale`. */
  readonly scale: number;
  readonly size: PaperSize;
  readonly byKey: ReadonlyMap<SiteKey, { readonly frame: PaperFrame; readonly lands: readonly Land[] }>;
}

/**
 * The outlines of sites in boxes of `size`, at the largest round scale that suits the greatest of them. A plant without
 * a footprint has the outline of its plot. Null where no site has a shape.
 */
export async function loadSiteShapes(
  app: Pick<App, "derived" | "getShapes">,
  sites: readonly { readonly key: SiteKey; readonly refs: readonly FeatureRef[] }[],
  size: PaperSize,
): Promise<SiteShapes | null> {
  const find = await loadLands(
    app,
    sites.flatMap(({ refs }) => refs),
  );
  const framed = sites.flatMap(({ key, refs }) => {
    const lands = refs.flatMap((ref) => find(ref) ?? []);
    const bounds: Bounds | null = getJointBounds(lands.map(getBounds));
    return bounds === null ? [] : [{ key, lands, frame: createPaperFrame(bounds, size, MARGIN_MM) }];
  });
  if (framed.length === 0) return null;
  const scale = Math.max(...framed.map(({ frame }) => frame.scale));
  return {
    scale,
    size,
    byKey: new Map(framed.map(({ key, lands, frame }) => [key, { lands, frame: rescale(frame, scale) }])),
  };
}

/** The outline of a site as a picture; empty where it has none. */
export function siteShapeSvg({ byKey, size }: SiteShapes, key: SiteKey, label: string): TemplateResult {
  const { widthMm, heightMm } = size;
  const shape = byKey.get(key);
  const path = shape === undefined ? "" : shape.lands.map((land) => toPathData(land, shape.frame)).join("");
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${widthMm}mm"
    height="${heightMm}mm"
    viewBox="0 0 ${widthMm} ${heightMm}"
    role="img"
    aria-label=${label}
  >
    <path
      d=${path}
      fill=${TOKENS.light.line2}
      stroke=${TOKENS.light.ink}
      stroke-width="0.2"
      stroke-linejoin="round"
      fill-rule="evenodd"
    />
  </svg>`;
}

/** The same frame at a smaller scale: its middle stays. */
function rescale(frame: PaperFrame, scale: number): PaperFrame {
  const { widthMm, heightMm, toPaper } = frame;
  const factor = frame.scale / scale;
  return {
    ...frame,
    scale,
    toPaper: (position) => {
      const [x, y] = toPaper(position);
      return [widthMm / 2 + (x - widthMm / 2) * factor, heightMm / 2 + (y - heightMm / 2) * factor];
    },
  };
}

/** Finds the polygon of a plot or a plant, of a plant without one that of its plot. */
async function loadLands(
  { derived, getShapes }: Pick<App, "derived" | "getShapes">,
  refs: readonly FeatureRef[],
): Promise<(ref: FeatureRef) => Land | undefined> {
  const data = derived.park.value;
  const index = derived.index.value;
  if (data === null || index === null) return () => undefined;
  const getPlot = ({ layer, id }: FeatureRef): FeatureRef | undefined => {
    const plot = layer === "plants" ? index.plants.get(id)?.plot : undefined;
    return plot === undefined ? undefined : { layer: "plots", id: plot };
  };
  const wanted = refs.flatMap((ref) => [ref, getPlot(ref) ?? []].flat());
  const shapes = await collectSiteShapes(data, index, wanted, getShapes);
  const find = (ref: FeatureRef | undefined): Land | undefined => {
    const geometry = ref === undefined ? undefined : shapes.get(getRefKey(ref));
    return geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? geometry : undefined;
  };
  return (ref) => find(ref) ?? find(getPlot(ref));
}
