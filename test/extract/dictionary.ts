/** Large dictionaries for tests and benchmarks, in a fixed order. */

import { readDivisions } from "../../src/vocabulary/divisions.ts";
import { loadVocabulary } from "../../src/vocabulary/index.ts";
import { shortName } from "../../src/vocabulary/region-names.ts";

const vocabulary = loadVocabulary();

/** About 67 thousand names: all divisions and towns with their short forms, zones, departments, platforms. */
export function names(): string[] {
  const { divisions, townships } = readDivisions();
  return [
    ...new Set([
      ...divisions.flatMap(({ name, level }) => [name, shortName(name, level, [])]),
      ...[...townships.keys()].flatMap((name) => [name, shortName(name, "township", [])]),
      ...vocabulary.regions.names.keys(),
      ...vocabulary.departmentRules.words.keys(),
      ...vocabulary.platforms.known.keys(),
    ]),
  ];
}

/** The names, and the 12 thousand words that wake rules: these stand in every sentence of a compendium. */
export function namesAndRuleWords(): string[] {
  const rules = [...vocabulary.mechanisms.rules, ...vocabulary.targetGroups.rules];
  return [...new Set([...names(), ...rules.flatMap((rule) => rule.pattern.anchors.flat())])];
}
