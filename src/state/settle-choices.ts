import type { FileContent } from "../data/file-content.ts";
import type { ImportChoices } from "../data/importing/import-choices.ts";

/**
 * The choices a file was read with, what had been guessed among them: read again tomorrow, when the guesses might
 * come out otherwise, it is the same.
 */
export function settle(choices: ImportChoices, content: FileContent): ImportChoices {
  const { inspection } = content;
  const role = content.kind === "layer" ? content.part.layer : content.kind;
  if (inspection === undefined) return { ...choices, role };
  const { layers, layer, encoding, placing, fields } = inspection;
  const isGuessedPlace = placing.how === "guessed" || placing.how === "zone-prefix";
  return {
    ...choices,
    role,
    ...(layers.length > 1 ? { layer } : {}),
    ...(encoding.how === "detected" ? { encoding: encoding.name } : {}),
    ...(isGuessedPlace && placing.code !== null
      ? { crs: placing.code, areAxesSwapped: placing.areAxesSwapped }
      : {}),
    fields: fields.map(({ type: _type, sample: _sample, ...mapping }) => mapping),
  };
}
