/** The vocabulary: rule files in YAML, loaded once, validated, and frozen into lookup tables. */

import { fileURLToPath } from "node:url";
import { type ConceptScheme, loadDepartments, loadMechanisms, loadTargetGroups } from "./concepts.ts";
import { loadOutcomeRules, type OutcomeRules } from "./outcomes.ts";
import { loadPlatformRules, type PlatformRules } from "./platforms.ts";
import { type Gazetteer, loadGazetteer } from "./regions.ts";

export interface Vocabulary {
  readonly mechanisms: ConceptScheme;
  readonly targetGroups: ConceptScheme;
  readonly departments: ConceptScheme;
  readonly regions: Gazetteer;
  readonly platforms: PlatformRules;
  readonly outcomes: OutcomeRules;
}

/** The project's own rule files, beside the sources: the compiled code reads the same ones. */
export const OWN_VOCABULARY = fileURLToPath(new URL("../../src/vocabulary/", import.meta.url));

/** Throws VOCABULARY, naming file and line, for the first rule that does not fit. */
export function loadVocabulary(directory: string = OWN_VOCABULARY): Vocabulary {
  return {
    mechanisms: loadMechanisms(directory),
    targetGroups: loadTargetGroups(directory),
    departments: loadDepartments(directory),
    regions: loadGazetteer(directory),
    platforms: loadPlatformRules(directory),
    outcomes: loadOutcomeRules(directory),
  };
}
