import { nothing } from "lit";
import type { App } from "../../../../src/components/shared/app-context.ts";
import type { ParkElement } from "../../../../src/components/shared/park-element.ts";
import type { ParkData } from "../../../../src/data/park-data.ts";
import type { Locale } from "../../../../src/i18n/locale.ts";
import { openPark } from "../../../../src/state/actions/park.ts";
import type { Commands } from "../../../../src/state/commands.ts";
import { createDerived, createOuterSignals } from "../../../../src/state/derived.ts";
import { createInitialState } from "../../../../src/state/initial-state.ts";
import { createStore } from "../../../../src/state/store.ts";

/** The app over a park, without a browser; `commands` are those the test is about. */
export function createCardApp(
  data: ParkData | null,
  commands: Partial<Commands> = {},
  locale: Locale = "zh-CN",
): App {
  const store = createStore(createInitialState(locale, "light"));
  if (data !== null) store.update(openPark(data));
  const derived = createDerived(store, createOuterSignals("light", null));
  return { store, derived, commands } as unknown as App;
}

/** What an element draws, as markup: nested elements by their tags, listeners and objects left out. */
export function drawMarkup<Element extends ParkElement>(
  element: Element,
  app: App,
  properties: Partial<Element>,
): string {
  Object.assign(element, { app }, properties);
  const { render } = element as unknown as { render: (this: Element) => unknown };
  return toMarkup(render.call(element));
}

/** What is to be read, its blanks made one. */
export function drawText<Element extends ParkElement>(
  element: Element,
  app: App,
  properties: Partial<Element>,
): string {
  return drawMarkup(element, app, properties)
    .replace(/<[^>]*>/g, " ")
    .replace(/[ \n]+/g, " ")
    .trim();
}

function toMarkup(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(toMarkup).join("");
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || !("values" in value)) return "";
  if (!("strings" in value)) return toRepeated(value.values as readonly unknown[]);
  const strings = value.strings as readonly string[];
  const values = value.values as readonly unknown[];
  return strings.map((text, index) => text + toMarkup(values[index])).join("");
}

/** What lit's `repeat` holds: its entries, their keys, and what draws one. */
function toRepeated([entries, , draw]: readonly unknown[]): string {
  if (!Array.isArray(entries) || typeof draw !== "function") return "";
  return entries
    .map((entry, index) => toMarkup((draw as (...of: unknown[]) => unknown)(entry, index)))
    .join("");
}
