/** How much of a case is about a feature: what its title names or many sentences prove is its subject. */

import type { GraphRelationship, PropertyGraph } from "../model/graph.ts";
import type { SectionRecord } from "../model/record.ts";

/** A title names one or two things out of a dozen: to stand there weighs as much as seven proofs in the text. */
const IN_TITLE = 2;

/** 1 for one proof, 2 for two, 3 for four: the tenth sentence on a subject adds little to the ninth. */
export function salience({ properties }: GraphRelationship, titleEnd: number): number {
  const starts = (properties.startOffsets as readonly number[] | undefined) ?? [];
  const isInTitle = starts.some((start) => start < titleEnd);
  return 1 + Math.log2(Math.max(1, starts.length)) + (isInTitle ? IN_TITLE : 0);
}

/** Case id → where its title ends in the document's text. */
export function titleEnds(graph: PropertyGraph): ReadonlyMap<string, number> {
  const cases = graph.nodes.filter(({ label }) => label === "ReformCase");
  return new Map(
    cases.map(({ id, properties }) => {
      const sections = JSON.parse((properties.sections as string | undefined) ?? "[]") as SectionRecord[];
      return [id, sections.find(({ kind }) => kind === "title")?.end ?? 0];
    }),
  );
}
