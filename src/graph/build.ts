/**
 * graph — from case records to the property graph of documents, cases and what they link to.
 *
 * Takes  CaseRecord[], the documents they come from, one name a platform, lookups of the vocabulary.
 * Gives  PropertyGraph without SIMILAR_TO, clusters and positions: those belong to the whole (cluster/).
 * Never  links without evidence lists, and holds no entity that no case links to, but for what lies above one.
 */

import type { DocumentFacts } from "../model/case.ts";
import type { PropertyGraph } from "../model/graph.ts";
import type { PlatformNaming } from "../model/platform-naming.ts";
import type { CaseRecord } from "../model/record.ts";
import type { SourceDocument } from "../model/text.ts";
import { addCase, type Lookups } from "./case-rows.ts";
import { fullerTellings } from "./duplicates.ts";
import { indexPlatforms } from "./platform-ids.ts";
import { GraphRows } from "./rows.ts";

export interface GraphDocument extends SourceDocument {
  readonly facts: DocumentFacts;
}

export interface GraphInput extends Omit<Lookups, "platforms"> {
  readonly records: readonly CaseRecord[];
  /** Every document that was read, also one without a case. */
  readonly documents: readonly GraphDocument[];
  readonly platforms: PlatformNaming;
}

/** The same graph, byte for byte, whatever the order of records and documents. */
export function buildGraph(input: GraphInput): PropertyGraph {
  const rows = new GraphRows();
  const lookups: Lookups = { ...input, platforms: indexPlatforms(input.platforms) };
  for (const document of input.documents) addDocument(rows, document);
  for (const record of input.records) addCase(rows, record, lookups);
  for (const [shorter, fuller] of fullerTellings(input.records))
    rows.link("DUPLICATE_OF", { label: "ReformCase", id: shorter }, { label: "ReformCase", id: fuller });
  return rows.toGraph();
}

function addDocument(rows: GraphRows, { path, text, sha256, facts }: GraphDocument): void {
  rows.addNode({
    label: "Document",
    id: path,
    properties: { name: documentName(path, facts), ...facts, sha256, text },
  });
}

/** Issuer and batch, as a planner would cite it; the path where the document says neither. */
function documentName(path: string, { issuer, batch }: DocumentFacts): string {
  return [issuer, batch].filter((part) => part !== null).join(" ") || path;
}
