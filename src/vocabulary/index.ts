/** The vocabulary: rule files in YAML, loaded once, validated, and frozen into lookup tables. */

import { fileURLToPath } from "node:url";
import {
  type ClaimScheme,
  type ConceptScheme,
  loadDepartments,
  loadMechanisms,
  loadTargetGroups,
} from "./concepts.ts";
import { type DepartmentRules, loadDepartmentRules } from "./departments.ts";
import { type DisplayRules, loadDisplayRules } from "./display.ts";
import { type DocumentLayout, loadDocumentLayout } from "./documents.ts";
import { loadMeasured, type Measured } from "./measured.ts";
import { loadOutcomeRules, type OutcomeRules } from "./outcomes.ts";
import { loadPlatformRules, type PlatformRules } from "./platforms.ts";
import { type Gazetteer, loadGazetteer } from "./regions.ts";
import { loadSentenceModel, type SentenceModel } from "./sentence-model.ts";

export interface Vocabulary {
  readonly documents: DocumentLayout;
  readonly display: DisplayRules;
  readonly mechanisms: ClaimScheme;
  /** Null where the folder has no weights: rules alone then decide. */
  readonly mechanismModel: SentenceModel | null;
  /** How often links to a mechanism were right, by id; none for a folder that was not measured. */
  readonly measured: ReadonlyMap<string, Measured>;
  readonly targetGroups: ClaimScheme;
  readonly departments: ConceptScheme;
  readonly departmentRules: DepartmentRules;
  readonly regions: Gazetteer;
  readonly platforms: PlatformRules;
  readonly outcomes: OutcomeRules;
}

/** The project's own rule files, beside the sources: the compiled code reads the same ones. */
export const OWN_VOCABULARY = fileURLToPath(new URL("../../src/vocabulary/", import.meta.url));

/** The weights of the sentence model for mechanisms, written by `src/train`. */
export const MECHANISM_WEIGHTS = "mechanisms.weights";

/** Throws VOCABULARY, naming file and line, for the first rule that does not fit. */
export function loadVocabulary(directory: string = OWN_VOCABULARY): Vocabulary {
  return {
    documents: loadDocumentLayout(directory),
    display: loadDisplayRules(directory),
    mechanisms: loadMechanisms(directory),
    mechanismModel: loadSentenceModel(directory, MECHANISM_WEIGHTS),
    measured: loadMeasured(directory),
    targetGroups: loadTargetGroups(directory),
    departments: loadDepartments(directory),
    departmentRules: loadDepartmentRules(directory),
    regions: loadGazetteer(directory),
    platforms: loadPlatformRules(directory),
    outcomes: loadOutcomeRules(directory),
  };
}
