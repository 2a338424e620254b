import { consume } from "@lit/context";
import { effect } from "@preact/signals-core";
import { LitElement, type PropertyValues } from "lit";
import type { Locale } from "../../i18n/locale.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import { getMessageParts, type MessageArguments, translate, translateCode } from "../../i18n/translate.ts";
import type { Action } from "../../state/store.ts";
import { type App, appContext } from "./app-context.ts";

/**
 * The base of every element: it has the app at hand, speaks the user's language, and renders again
 * when a signal that its last rendering read has changed.
 */
export abstract class ParkElement extends LitElement {
  @consume({ context: appContext })
  protected app!: App;

  #stopWatching: (() => void) | undefined;

  protected get locale(): Locale {
    return this.app.derived.locale.value;
  }

  /** The message in the user's language. */
  protected t<Key extends MessageKey>(...message: MessageArguments<Key>): string {
    return translate<Key>(this.locale, ...message);
  }

  /** The message with its placeholders replaced by marked-up values, as a list a template takes. */
  protected sentence(key: MessageKey, values: Readonly<Record<string, unknown>>): unknown[] {
    return getMessageParts(this.locale, key).map((part, index) => (index % 2 === 0 ? part : values[part]));
  }

  /** The name of a code of the data (`landUse`, `stage` …); a code without a name stands for itself. */
  protected nameCode(vocabulary: string, code: string): string {
    return translateCode(this.locale, vocabulary, code);
  }

  protected send(action: Action): void {
    this.app.store.update(action);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  protected override update(changed: PropertyValues): void {
    this.#stopWatching?.();
    let isRendering = true;
    this.#stopWatching = effect(() => {
      if (isRendering) super.update(changed);
      else this.requestUpdate();
      isRendering = false;
    });
  }
}
