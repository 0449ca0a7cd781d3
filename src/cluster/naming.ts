/** What a group is called, and which of its cases stands for it. */

import type { Edge } from "./edges.ts";
import type { FeatureTable } from "./features.ts";

/** Two mechanisms make a name that fits over a territory and still tells groups apart. */
const MECHANISMS_IN_NAME = 2;

/** Products of fractions that differ by less are equal. */
const SAME_WORTH = 1e-9;

interface Candidate {
  readonly feature: number;
  readonly members: number;
  readonly worth: number;
}

/**
 * The features of the group that are most its own: share × lift over all cases, cases counted by salience, so that
 * what they are about outweighs what they mention; ties to the rarer.
 *
 * What only one of several cases has does not speak for the group, unless nothing else does. `prefix` picks the kind
 * of feature (`Mechanism `); the result holds ids, best first, at most two.
 */
export function distinctive(members: readonly number[], table: FeatureTable, prefix: string): string[] {
  const inGroup = new Map<number, { count: number; about: number }>();
  const overall = new Float64Array(table.features.length);
  for (const [at, feature] of table.rows.entries()) overall[feature]! += table.salience[at]!;
  for (const own of members) {
    for (let at = table.starts[own]!; at < table.starts[own + 1]!; at++) {
      const feature = table.rows[at]!;
      if (!table.features[feature]!.startsWith(prefix)) continue;
      const { count, about } = inGroup.get(feature) ?? { count: 0, about: 0 };
      inGroup.set(feature, { count: count + 1, about: about + table.salience[at]! });
    }
  }
  const candidates = [...inGroup].map(([feature, { count, about }]): Candidate => {
    const share = about / members.length;
    const lift = share / (overall[feature]! / table.cases.length);
    return { feature, members: count, worth: share * lift };
  });
  const shared = candidates.filter(({ members: count }) => count > 1);
  const speaking = shared.length >= MECHANISMS_IN_NAME ? shared : candidates;
  return speaking
    .sort(
      (p, q) =>
        byWorth(p, q) || table.frequency[p.feature]! - table.frequency[q.feature]! || p.feature - q.feature,
    )
    .slice(0, MECHANISMS_IN_NAME)
    .map(({ feature }) => table.features[feature]!.slice(prefix.length));
}

function byWorth(p: Candidate, q: Candidate): number {
  const difference = q.worth - p.worth;
  return Math.abs(difference) < SAME_WORTH ? 0 : difference;
}

/** Members of each group, those first that hang most on the other members (summed weight of edges), then by number. */
export function byCentrality(groups: readonly (readonly number[])[], edges: readonly Edge[]): number[][] {
  const groupOf = new Map(groups.flatMap((members, group) => members.map((own) => [own, group])));
  const sums = new Map<number, number>();
  for (const { a, b, weight } of edges) {
    if (groupOf.get(a) !== groupOf.get(b)) continue;
    sums.set(a, (sums.get(a) ?? 0) + weight);
    sums.set(b, (sums.get(b) ?? 0) + weight);
  }
  const sumOf = (own: number) => sums.get(own) ?? 0;
  return groups.map((members) => members.toSorted((a, b) => sumOf(b) - sumOf(a) || a - b));
}
