import { getFrameLegend } from "../../analysis/sheet/frame-legend.ts";
import { hasMusts } from "../../domain/need.ts";
import type { Bounds } from "../../domain/site.ts";
import { formatDate, formatName, formatNumber } from "../../i18n/format.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import { getNeedTexts } from "../../i18n/need-text.ts";
import { translate, translateCode } from "../../i18n/translate.ts";
import { getLandUseSwatch, getPlantSwatch, getStatusSwatch, type Swatch } from "../../theme/swatch.ts";
import type { App } from "../shared/app-context.ts";
import { getNeedNames } from "../../state/need-names.ts";

/** One box of the legend with its name. */
export interface SheetLegendEntry {
  readonly id: string;
  readonly swatch: Swatch;
  readonly name: string;
}

/** The words of a map sheet, in the user's language. */
export interface MapSheetContent {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly SheetLegendEntry[];
  /** Paragraphs under the legend, each with its heading. */
  readonly notes: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly sketch: string | null;
  readonly foot: string;
}

/** What is said on the sheet of the present view: `bounds` is what its frame shows, degrees. */
export function getMapSheetContent(app: App, bounds: Bounds, madeAt: Date, program: string): MapSheetContent {
  const { store, derived } = app;
  const { locale, mapSheet, landUseStyle, visible, need, selection } = store.state.value;
  const data = derived.park.value;
  const t = (key: PlainKey): string => translate<PlainKey>(locale, key);
  if (data === null)
    return { title: mapSheet.title, subtitle: "", legend: [], notes: [], sketch: null, foot: "" };
  const { park, plan } = data;
  const { manifest } = park;
  const legend = getFrameLegend(park, bounds, visible, derived.asOf.value);
  const entries: SheetLegendEntry[] = legend.landUses.map(({ code }) => ({
    id: `use-${code}`,
    swatch: getLandUseSwatch(code, "light", landUseStyle),
    name:
      code === "" ? t("app.legend.noLandUse") : `${code} ${translateCode(locale, "app.landUseShort", code)}`,
  }));
  for (const { status } of legend.statuses) {
    entries.push({
      id: `status-${status}`,
      swatch: getStatusSwatch(status, "light"),
      name: t(`app.legend.${status}`),
    });
  }
  if (legend.vacantPlants.value > 0) {
    entries.push({ id: "vacant", swatch: getPlantSwatch(true, "light"), name: t("app.legend.vacant") });
  }
  if (legend.otherPlants.value > 0) {
    entries.push({ id: "other", swatch: getPlantSwatch(false, "light"), name: t("app.legend.inUse") });
  }
  const conditions = getNeedTexts(need, getNeedNames(app.derived));
  const selected = selection.refs.length + selection.fileRefs.length + selection.pieces.length;
  return {
    title: mapSheet.title.trim() || formatName(manifest.name, locale, manifest.id),
    subtitle: [formatName(plan.name, locale, plan.id), formatDate(derived.asOf.value, locale)].join(" · "),
    legend: entries,
    notes: [
      ...(hasMusts(need)
        ? [{ heading: t("proof.filter"), lines: [conditions.join(t("proof.separator"))] }]
        : []),
      ...(selected > 0
        ? [
            {
              heading: t("proof.sheet.selected"),
              lines: [translate(locale, "proof.sheet.selected.count", { count: formatNumber(selected) })],
            },
          ]
        : []),
      {
        heading: t("proof.sources"),
        lines:
          manifest.sources.length === 0
            ? [t("proof.sources.none")]
            : manifest.sources.map(({ what, who, date, licence }) =>
                [what, who, date, licence].filter((part) => part !== "").join(" · "),
              ),
      },
    ],
    sketch: manifest.geometryStatus === "schematic" ? t("proof.sketch.note") : null,
    foot: translate(locale, "proof.sheet.foot", {
      dataDate: formatDate(manifest.asOf, locale),
      madeAt: formatMoment(madeAt),
      app: program,
    }),
  };
}

/** Messages that take no parameters. */
type PlainKey =
  | `app.legend.${"noLandUse" | "vacant" | "inUse" | "available" | "idle" | "planned"}`
  | `proof.${"filter" | "separator" | "sources" | "sources.none" | "sketch.note"}`
  | "proof.sheet.selected";
