import type { Need } from "../../domain/need.ts";

/** The requirement is another one now. */
export class NeedChangedEvent extends Event {
  readonly need: Need;

  constructor(need: Need) {
    super("need-changed", { bubbles: true, composed: true });
    this.need = need;
  }
}

declare global {
  interface HTMLElementEventMap {
    "need-changed": NeedChangedEvent;
  }
}
