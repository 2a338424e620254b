import type { ExportNote } from "../../data/export/export-table.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import { hasMusts } from "../../domain/need.ts";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { getNeedTexts } from "../../i18n/need-text.ts";
import { translate } from "../../i18n/translate.ts";
import type { App } from "../shared/app-context.ts";
import { getNeedNames } from "../../state/need-names.ts";

/** What goes out with the rows of a layer: sources, day, filter in words, how many of how many, that it is a sketch. */
export function getExportNotes(app: App, layer: ParkLayer): readonly ExportNote[] {
  const { store, derived } = app;
  const data = derived.park.value;
  if (data === null) return [];
  const { need, locale } = store.state.value;
  const { manifest, ...layers } = data.park;
  const total = layers[layer].length;
  const ids = derived.filteredIds.value[layer];
  const notes: ExportNote[] = manifest.sources.map(({ what, who, date, licence }) => [
    translate(locale, "export.note.source"),
    [what, who, date, licence].filter((part) => part !== "").join(" · "),
  ]);
  notes.push([translate(locale, "export.note.asOf"), formatDate(manifest.asOf, locale)]);
  if (ids !== undefined && hasMusts(need)) {
    const words = getNeedTexts({ ...need, wish: {} }, getNeedNames(app.derived));
    notes.push([
      translate(locale, "export.note.filter"),
      words.join(translate(locale, "card.listSeparator")),
    ]);
  }
  const count = formatNumber(ids?.size ?? total);
  notes.push([
    translate(locale, "export.note.count"),
    translate(locale, "export.note.count.value", { count, total: formatNumber(total) }),
  ]);
  if (manifest.geometryStatus === "schematic") {
    notes.push([translate(locale, "export.note.sketch"), translate(locale, "export.note.sketch.value")]);
  }
  return notes;
}
