import type { FieldMapping } from "../../../domain/field-mapping.ts";

/** The user gave a column another meaning. */
export class FieldMappedEvent extends Event {
  readonly mapping: FieldMapping;

  constructor(mapping: FieldMapping) {
    super("field-mapped");
    this.mapping = mapping;
  }
}

declare global {
  interface HTMLElementEventMap {
    "field-mapped": FieldMappedEvent;
  }
}
