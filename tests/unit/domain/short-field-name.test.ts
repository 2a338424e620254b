import { expect, it } from "vitest";
import { LAYER_FIELDS } from "../../../src/data/layer-fields.ts";
import { PARK_LAYERS } from "../../../src/domain/layer.ts";
import { getFieldOfShortName, getShortFieldName } from "../../../src/domain/short-field-name.ts";

const UTILITIES = ["powerKva", "waterTPerDay", "gasM3PerHour", "sewageTPerDay", "steamTPerHour"];

it.each(PARK_LAYERS)("every field of %s has a name of ten bytes of its own, and it leads back", (layer) => {
  const flat = Object.entries(LAYER_FIELDS[layer] as Record<string, { kind: unknown }>).flatMap(
    ([field, { kind }]) => {
      if (kind === "name") return [`${field}.zh`, `${field}.en`];
      return kind === "utilities" ? UTILITIES.map((member) => `${field}.${member}`) : [field];
    },
  );
  const shorts = flat.map(getShortFieldName);
  expect(shorts.filter((short) => !/^[\w.]{1,10}$/.test(short))).toEqual([]);
  expect(new Set(shorts.map((short) => short.toLowerCase())).size).toBe(flat.length);
  expect(shorts.map((short) => getFieldOfShortName(short) ?? short)).toEqual(flat);
});

it("a name that is no field's leads nowhere", () => {
  expect(getFieldOfShortName("QLR")).toBeUndefined();
});
