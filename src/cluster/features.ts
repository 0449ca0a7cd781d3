/** What cases can share: mechanisms, platforms and target groups, as numbers in flat arrays. */

import type { PropertyGraph, RelationshipType } from "../model/graph.ts";
import { byCodePoint } from "../model/order.ts";
import { salience, titleEnds } from "./salience.ts";

/** Departments and regions say who and where, categories say too little: none of them makes cases alike. */
const SHARED_BY: ReadonlySet<RelationshipType> = new Set(["APPLIES", "USES_PLATFORM", "SERVES"]);

/**
 * Cases and features in compressed rows: the features of case `c` are `features[starts[c] .. starts[c + 1])`, ascending.
 *
 * Only cases without an outgoing DUPLICATE_OF are in it: a case told twice counts once.
 */
export interface FeatureTable {
  /** Sorted; the position is the case's number. */
  readonly cases: readonly string[];
  /** `label id`, sorted; the position is the feature's number. */
  readonly features: readonly string[];
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** Parallel to `rows`: how much of the case is about the feature, 1 for one passing proof. */
  readonly salience: Float64Array;
  /** How many cases have a feature. */
  readonly frequency: Uint32Array;
  /** ln(N / df): 0 for what every case has. */
  readonly weight: Float64Array;
}

/** From the shorter telling of a case to the fuller one. */
export function duplicates(graph: PropertyGraph): ReadonlyMap<string, string> {
  const pairs = graph.relationships.filter(({ type }) => type === "DUPLICATE_OF");
  return new Map(pairs.map(({ from, to }) => [from, to]));
}

export function featureTable(graph: PropertyGraph): FeatureTable {
  const shorter = duplicates(graph);
  const cases = graph.nodes
    .filter(({ label, id }) => label === "ReformCase" && !shorter.has(id))
    .map(({ id }) => id)
    .sort(byCodePoint);
  const numberOf = new Map(cases.map((id, index) => [id, index]));
  const categories = new Set(
    graph.nodes.filter(({ properties }) => properties.kind === "category").map(({ id }) => id),
  );
  const titles = titleEnds(graph);
  const featuresOf: Map<string, number>[] = cases.map(() => new Map());
  for (const link of graph.relationships) {
    const { type, from, toLabel, to } = link;
    if (!SHARED_BY.has(type) || (toLabel === "Mechanism" && categories.has(to))) continue;
    const number = numberOf.get(from);
    if (number !== undefined)
      featuresOf[number]!.set(`${toLabel} ${to}`, salience(link, titles.get(from) ?? 0));
  }
  return compressed(cases, featuresOf);
}

function compressed(
  cases: readonly string[],
  featuresOf: readonly ReadonlyMap<string, number>[],
): FeatureTable {
  const features = [...new Set(featuresOf.flatMap((own) => [...own.keys()]))].sort(byCodePoint);
  const numberOf = new Map(features.map((feature, index) => [feature, index]));
  const starts = new Uint32Array(cases.length + 1);
  for (const [index, own] of featuresOf.entries()) starts[index + 1] = starts[index]! + own.size;
  const rows = new Uint32Array(starts[cases.length]!);
  const about = new Float64Array(rows.length);
  const frequency = new Uint32Array(features.length);
  for (const [index, own] of featuresOf.entries()) {
    const row = rows.subarray(starts[index], starts[index + 1]);
    row.set([...own.keys()].map((feature) => numberOf.get(feature)!));
    row.sort();
    for (const [at, feature] of row.entries()) {
      frequency[feature]! += 1;
      about[starts[index]! + at] = own.get(features[feature]!)!;
    }
  }
  const weight = Float64Array.from(frequency, (df) => Math.log(cases.length / df));
  return { cases, features, starts, rows, salience: about, frequency, weight };
}
