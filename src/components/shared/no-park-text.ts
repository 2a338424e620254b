import { translate } from "../../i18n/translate.ts";
import type { App } from "./app-context.ts";

/** Why there is no park to show: none was asked for, it is being read, or it cannot be opened. */
export function getNoParkText({ store, derived }: Pick<App, "store" | "derived">): string {
  const { park } = store.state.value;
  const locale = derived.locale.value;
  switch (park.kind) {
    case "loading":
      return translate(locale, "app.loading");
    case "failed":
      return translate(locale, "app.noPark.failed", {
        park: park.parkId,
        file: park.file,
        reason: park.reason,
      });
    case "none":
    case "ready":
      return translate(locale, "app.noPark");
  }
}
