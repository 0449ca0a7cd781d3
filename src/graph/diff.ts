/**
 * What differs between two graphs, and to what each difference belongs.
 *
 * When a document is added, changed or removed, its own rows change, and entities gain their first or lose their last
 * link. Similarity, groups, positions and the canonical names of platforms belong to the whole: they are computed over
 * all cases, so one document moves them anywhere.
 */

import type { GraphNode, GraphRelationship, PropertyGraph } from "../model/graph.ts";
import { byCodePoint } from "../model/order.ts";

export type GraphRow = GraphNode | GraphRelationship;

export interface RowChange {
  readonly kind: "added" | "removed" | "changed";
  readonly row: GraphRow;
  /** Names of the properties that changed, sorted; empty for a row that is added or removed. */
  readonly properties: readonly string[];
}

export interface GraphDiff {
  /** The rows of each document, its cases and what they say, by the document's id in order. */
  readonly documents: ReadonlyMap<string, readonly RowChange[]>;
  /** Regions, departments, platforms, mechanisms, target groups, and how they lie within one another. */
  readonly entities: readonly RowChange[];
  readonly whole: readonly RowChange[];
}

const OF_THE_WHOLE: ReadonlySet<string> = new Set(["Cluster", "SIMILAR_TO", "IN_CLUSTER"]);
const POSITION: ReadonlySet<string> = new Set(["x", "y"]);

/** Rows are the same when their ids or ends are; a property that is left out is null. */
export function diffGraphs(before: PropertyGraph, after: PropertyGraph): GraphDiff {
  const changes = [
    ...rowChanges(before.nodes, after.nodes),
    ...rowChanges(before.relationships, after.relationships),
  ];
  const documentOf = documentsByNode([...before.relationships, ...after.relationships]);
  const renamed = renamedPlatforms(changes);
  const documents = new Map<string, RowChange[]>();
  const entities: RowChange[] = [];
  const whole: RowChange[] = [];
  for (const change of changes.flatMap(splitOffPosition)) {
    const { row } = change;
    const document = "label" in row ? ownDocument(row, documentOf) : documentOf.get(row.from);
    if (isOfTheWhole(change, renamed)) whole.push(change);
    else if (document === undefined) entities.push(change);
    else if (documents.has(document)) documents.get(document)!.push(change);
    else documents.set(document, [change]);
  }
  return { documents: new Map([...documents].sort(([a], [b]) => byCodePoint(a, b))), entities, whole };
}

export function isEmptyDiff({ documents, entities, whole }: GraphDiff): boolean {
  return documents.size + entities.length + whole.length === 0;
}

function rowChanges(before: readonly GraphRow[], after: readonly GraphRow[]): RowChange[] {
  const old = new Map(before.map((row) => [rowKey(row), row]));
  const changes: RowChange[] = [];
  for (const row of after) {
    const same = old.get(rowKey(row));
    old.delete(rowKey(row));
    const properties = same ? changedProperties(same, row) : [];
    if (!same) changes.push({ kind: "added", row, properties });
    else if (properties.length > 0) changes.push({ kind: "changed", row, properties });
  }
  return [...changes, ...[...old.values()].map((row) => ({ kind: "removed" as const, row, properties: [] }))];
}

function rowKey(row: GraphRow): string {
  return JSON.stringify(
    "label" in row ? [row.label, row.id] : [row.type, row.fromLabel, row.from, row.toLabel, row.to],
  );
}

function changedProperties({ properties: before }: GraphRow, { properties: after }: GraphRow): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
    .sort(byCodePoint);
}

/** A case that moved on the map and changed otherwise is two changes. */
function splitOffPosition(change: RowChange): RowChange[] {
  const parts = [
    change.properties.filter((name) => POSITION.has(name)),
    change.properties.filter((name) => !POSITION.has(name)),
  ].filter((properties) => properties.length > 0);
  return parts.length < 2 ? [change] : parts.map((properties) => ({ ...change, properties }));
}

/** Cases by DESCRIBED_IN, outcomes by the case that achieved them. */
function documentsByNode(relationships: readonly GraphRelationship[]): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const { type, from, to } of relationships) if (type === "DESCRIBED_IN") documents.set(from, to);
  for (const { type, from, to } of relationships) {
    const document = documents.get(from);
    if (type === "ACHIEVED" && document !== undefined) documents.set(to, document);
  }
  return documents;
}

function ownDocument({ label, id }: GraphNode, documentOf: ReadonlyMap<string, string>): string | undefined {
  if (label === "Document") return id;
  return label === "ReformCase" || label === "Outcome" ? documentOf.get(id) : undefined;
}

/** Platforms whose links went to another platform with the same proof: the name changed, not what the case says. */
function renamedPlatforms(changes: readonly RowChange[]): ReadonlySet<GraphRow | string> {
  const proofOf = ({ from, properties }: GraphRelationship): string => JSON.stringify([from, properties]);
  const moved = (kind: RowChange["kind"]): GraphRelationship[] =>
    changes.flatMap((change) =>
      change.kind === kind && "type" in change.row && change.row.type === "USES_PLATFORM" ? [change.row] : [],
    );
  const [removed, added] = [moved("removed"), moved("added")];
  const addedProofs = new Set(added.map(proofOf));
  const proofs = new Set(removed.map(proofOf).filter((proof) => addedProofs.has(proof)));
  const pairs = [...removed, ...added].filter((row) => proofs.has(proofOf(row)));
  return new Set([...pairs, ...pairs.map(({ to }) => to)]);
}

function isOfTheWhole(
  { kind, row, properties }: RowChange,
  renamed: ReadonlySet<GraphRow | string>,
): boolean {
  if (!("label" in row)) return OF_THE_WHOLE.has(row.type) || renamed.has(row);
  if (row.label === "Platform") return kind === "changed" || renamed.has(row.id);
  return (
    OF_THE_WHOLE.has(row.label) || (kind === "changed" && properties.every((name) => POSITION.has(name)))
  );
}
