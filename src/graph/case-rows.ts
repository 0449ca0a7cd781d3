/** One case record as rows: its node, and every link with its quotes. */

import type { CaseRecord } from "../model/record.ts";
import type { Evidence } from "../model/text.ts";
import type { DisplayRules } from "../vocabulary/display.ts";
import type { Measured } from "../vocabulary/measured.ts";
import { addConcept, type ConceptLabel, type ConceptLookup } from "./concept-chain.ts";
import { outcomeName } from "./outcome-name.ts";
import { placeOf } from "./place-name.ts";
import type { PlatformIndex } from "./platform-ids.ts";
import { addRegion, type RegionLookup } from "./region-chain.ts";
import { evidenceLists, type GraphRows, type NodeKey } from "./rows.ts";
import { shortTitle } from "./short-title.ts";

/** What names, levels and broader concepts are looked up in. */
export interface Lookups {
  readonly mechanisms: ConceptLookup;
  /** How often links to a mechanism were right, by its id. */
  readonly measured: ReadonlyMap<string, Measured>;
  readonly targetGroups: ConceptLookup;
  readonly departments: ConceptLookup;
  readonly region: RegionLookup;
  readonly platforms: PlatformIndex;
  readonly display: DisplayRules;
}

/** Adds the case, what it links to, and the links; its document is added by the caller. */
export function addCase(rows: GraphRows, record: CaseRecord, lookups: Lookups): void {
  const key: NodeKey = { label: "ReformCase", id: record.id };
  rows.addNode({ ...key, properties: caseProperties(record, lookups.display) });
  rows.link("DESCRIBED_IN", key, { label: "Document", id: record.document });
  addRegions(rows, key, record, lookups);
  addConcepts(rows, key, record, lookups);
  addPlatforms(rows, key, record, lookups.platforms);
  addOutcomes(rows, key, record, lookups.display);
}

function caseProperties(record: CaseRecord, display: DisplayRules) {
  const regions = [...record.regions.primary, ...record.regions.mentioned];
  const organs = record.departments.flatMap(({ names }) => names);
  return {
    name: record.title,
    title: record.title,
    shortTitle: shortTitle(record.title, { regions, organs }, display),
    place: placeOf(record.regions.primary, display.place),
    caseNo: record.order,
    startOffset: record.span[0],
    endOffset: record.span[1],
    year: record.year,
    batch: record.batch,
    sections: JSON.stringify(record.sections),
  };
}

function addRegions(
  rows: GraphRows,
  from: NodeKey,
  { regions }: CaseRecord,
  { region, display }: Lookups,
): void {
  const link = (type: "IMPLEMENTED_IN" | "MENTIONS_REGION", path: string) => {
    const proofs = regions.evidence.filter((evidence) => evidence.region === path);
    rows.link(type, from, addRegion(rows, path, region, display.place), evidenceLists(proofs));
  };
  for (const path of regions.primary) link("IMPLEMENTED_IN", path);
  for (const path of regions.mentioned) link("MENTIONS_REGION", path);
}

function addConcepts(rows: GraphRows, from: NodeKey, record: CaseRecord, lookups: Lookups): void {
  const concept = (label: ConceptLabel, id: string, lookup: ConceptLookup): NodeKey =>
    addConcept(rows, label, id, lookup, lookups.measured);
  for (const { id, evidence } of record.mechanisms)
    rows.link("APPLIES", from, concept("Mechanism", id, lookups.mechanisms), evidenceLists(evidence));
  for (const { id, evidence } of record.targetGroups)
    rows.link("SERVES", from, concept("TargetGroup", id, lookups.targetGroups), evidenceLists(evidence));
  for (const { id, role, names, evidence } of record.departments) {
    const to = concept("Department", id, lookups.departments);
    rows.link("INVOLVES", from, to, { role, names, ...evidenceLists(evidence) });
  }
}

/** Two names of one platform within a case become one link with the quotes of both. */
function addPlatforms(rows: GraphRows, from: NodeKey, record: CaseRecord, index: PlatformIndex): void {
  const evidenceById = new Map<string, Evidence[]>();
  for (const { name, evidence } of record.platforms) {
    const id = index.idOf(record.id, name);
    evidenceById.set(id, [...(evidenceById.get(id) ?? []), ...evidence]);
  }
  for (const [id, evidence] of evidenceById) {
    const { name, aliases } = index.platforms.get(id)!;
    const to: NodeKey = { label: "Platform", id };
    rows.addNode({ ...to, properties: { name, aliases } });
    rows.link("USES_PLATFORM", from, to, evidenceLists(evidence));
  }
}

function addOutcomes(rows: GraphRows, from: NodeKey, record: CaseRecord, { metrics }: DisplayRules): void {
  for (const [index, outcome] of record.outcomes.entries()) {
    const { evidence, ...figures } = outcome;
    const to: NodeKey = { label: "Outcome", id: `${record.id}#${index + 1}` };
    rows.addNode({ ...to, properties: { name: outcomeName(outcome, metrics), ...figures } });
    rows.link("ACHIEVED", from, to, evidenceLists(evidence));
  }
}
