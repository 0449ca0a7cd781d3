/** What a condition of a question can be: names of entities, levels, metrics, yes or no. */

import type { SavedQuestion } from "../../../src/model/atlas.ts";
import type { AtlasIndex } from "../state/atlas-index.ts";
import { type Language, nameOf, type Text } from "../strings/text.ts";
import { isTextKey, type TextKey } from "../strings/zh.ts";

export type Parameter = SavedQuestion["parameters"][number];

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Choices in the order of the vocabulary; null where the value is free text or a number. */
export function choicesOf(
  index: AtlasIndex,
  parameter: Parameter,
  text: Text,
  language: Language,
): Choice[] | null {
  const choices = listOf(index, parameter, text, language);
  if (choices === null) return null;
  const given = defaultText(parameter);
  // A question that starts without a condition must be able to go back to it.
  if (given === "") return [{ value: "", name: text("query.any") }, ...choices];
  return choices;
}

/** The default of a parameter as the address has it: text as it is, the rest as JSON. */
export function defaultText(parameter: Parameter): string {
  return typeof parameter.default === "string" ? parameter.default : JSON.stringify(parameter.default);
}

function listOf(index: AtlasIndex, parameter: Parameter, text: Text, language: Language): Choice[] | null {
  const { atlas } = index;
  if (parameter.type === "boolean") {
    return [
      { value: "true", name: text("query.yes") },
      { value: "false", name: text("query.no") },
    ];
  }
  if (parameter.type !== "string") return null;
  if (parameter.choices) return parameter.choices.map((value) => ({ value, name: wordOf(value, text) }));
  const named = (entities: readonly { id: string; name: string; english: string }[]) =>
    entities.map((entity) => ({ value: entity.id, name: nameOf(entity, language) }));
  switch (parameter.of) {
    case "mechanism":
      return mechanismTree(index, language);
    case "region":
      return atlas.regions.map(({ id }) => ({ value: id, name: id.replaceAll("/", " › ") }));
    case "department":
      return named(atlas.departments);
    case "platform":
      return named(atlas.platforms);
    case "targetGroup":
      return named(atlas.targetGroups);
    case "case":
      return index.counted.map(({ id, title }) => ({ value: id, name: title }));
    default:
      return null;
  }
}

/** Categories with their mechanisms below them, set in by one character. */
function mechanismTree({ atlas }: AtlasIndex, language: Language): Choice[] {
  const categories = atlas.mechanisms.filter(({ kind }) => kind === "category");
  return categories.flatMap((category) => [
    { value: category.id, name: nameOf(category, language) },
    ...atlas.mechanisms
      .filter(({ broader }) => broader === category.id)
      .map((each) => ({ value: each.id, name: `　${nameOf(each, language)}` })),
  ]);
}

/** Levels and metrics have words of their own; other values stand for themselves. */
function wordOf(value: string, text: Text): string {
  const key = [`level.${value}`, `metric.${value}`].find(isTextKey);
  return key === undefined ? value : text(key satisfies TextKey);
}
