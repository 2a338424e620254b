import type { FilterField } from "./criterion-fields.ts";

/** The user wants a column of the filter, or wants it away with what it asks. */
export class FieldToggledEvent extends Event {
  readonly field: FilterField;
  readonly isWanted: boolean;

  constructor(field: FilterField, isWanted: boolean) {
    super("field-toggled");
    this.field = field;
    this.isWanted = isWanted;
  }
}

declare global {
  interface HTMLElementEventMap {
    "field-toggled": FieldToggledEvent;
  }
}
