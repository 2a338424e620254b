import * as v from "valibot";
import type { LayerMapping } from "../../domain/field-mapping.ts";
import type { KeptDatabase } from "./kept-database.ts";
import { layerMappingSchema } from "./mapping-schema.ts";

/** A mapping of columns kept under a name, to be used for the next file of its kind. */
export interface MappingTemplate {
  readonly name: string;
  readonly mapping: LayerMapping;
}

/** The kept mappings. Every method throws StorageFailures only. */
export interface MappingTemplates {
  /** By name, in code-point order. What a newer program wrote and this one does not understand is left out. */
  readonly list: () => Promise<readonly MappingTemplate[]>;
  /** Keeps a mapping; one of the same name is replaced. */
  readonly put: (name: string, mapping: LayerMapping) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

/** The mappings kept in `database`. */
export function createMappingTemplates(database: KeptDatabase): MappingTemplates {
  return {
    list: async () => {
      const { names, mappings } = await database.run(["templates"], "readonly", async ({ store }) => ({
        names: await store.getAllKeys(),
        mappings: await store.getAll(),
      }));
      return names.flatMap((name, index) => {
        const result = v.safeParse(layerMappingSchema, mappings[index], { abortEarly: true });
        return result.success ? [{ name, mapping: result.output }] : [];
      });
    },
    put: async (name, mapping) => {
      await database.run(["templates"], "readwrite", ({ store }) => store.put(mapping, name));
    },
    remove: (name) => database.run(["templates"], "readwrite", ({ store }) => store.delete(name)),
  };
}

/** Mappings for browsers that keep nothing. */
export function createMemoryMappingTemplates(): MappingTemplates {
  const mappings = new Map<string, LayerMapping>();
  return {
    list: () =>
      Promise.resolve(
        Array.from(mappings, ([name, mapping]) => ({ name, mapping })).sort((a, b) =>
          a.name < b.name ? -1 : 1,
        ),
      ),
    put: (name, mapping) => {
      mappings.set(name, mapping);
      return Promise.resolve();
    },
    remove: (name) => {
      mappings.delete(name);
      return Promise.resolve();
    },
  };
}
