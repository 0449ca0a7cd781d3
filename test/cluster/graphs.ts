/** Graphs for the tests of clustering. */

import { seededRandom } from "../../src/cluster/random.ts";
import type { PropertyGraph } from "../../src/model/graph.ts";
import type { CaseRecord } from "../../src/model/record.ts";
import { loadMechanisms } from "../../src/vocabulary/concepts.ts";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { graphOf, record } from "../graph/records.ts";

/** In the order of the vocabulary's file. */
const MECHANISMS = [...loadMechanisms(OWN_VOCABULARY).byId.values()]
  .filter(({ kind }) => kind === "mechanism")
  .map(({ id }) => id);

/** Cases by the numbers of the mechanisms that they practise: `casesWith([0, 1], [1])`. */
export function casesWith(...mechanisms: readonly (readonly number[])[]): CaseRecord[] {
  return mechanisms.map((numbers, index) =>
    record({
      id: caseId(index),
      mechanisms: numbers.map((number) => ({ id: MECHANISMS[number]!, evidence: [] })),
    }),
  );
}

export function caseId(index: number): string {
  return `甲-${String(index + 1).padStart(5, "0")}`;
}

/**
 * Cases that share features as real ones do: some of their theme's, some of all; built by hand, since the vocabulary
 * has fewer mechanisms than a large map needs.
 */
export function generatedGraph(count: number, themes: number, seed = 7): PropertyGraph {
  const random = seededRandom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const bare = graphOf(
    Array.from({ length: count }, (_, index) =>
      record({ id: caseId(index), title: "改".repeat(4 + pick(11)) }),
    ),
  );
  const mechanism = (id: string) =>
    ({ label: "Mechanism", id, properties: { name: `机制${id}`, kind: "mechanism" } }) as const;
  const used = new Set<string>();
  const relationships = Array.from({ length: count }, (_, index) => {
    const theme = pick(themes);
    const own = [...Array(4)].map(() => `t${theme}-${pick(6)}`);
    const common = [...Array(3)].map(() => `c${pick(2 * themes)}`);
    return [...new Set([...own, ...common])].map((to) => {
      used.add(to);
      const ends = { fromLabel: "ReformCase", from: caseId(index), toLabel: "Mechanism", to } as const;
      return { type: "APPLIES", ...ends, properties: {} } as const;
    });
  });
  return {
    nodes: [...bare.nodes, ...[...used].sort().map(mechanism)],
    relationships: [...bare.relationships, ...relationships.flat()],
  };
}
