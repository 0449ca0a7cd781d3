/** Groups as planners see them: an id that stays, members, and a name made of what is most their own. */

import type { PropertyGraph } from "../model/graph.ts";
import type { Edge } from "./edges.ts";
import type { FeatureTable } from "./features.ts";
import { byCentrality, distinctive } from "./naming.ts";

export interface Group {
  /** `c-` and the id of the most central case. */
  readonly id: string;
  /** Case numbers, the most central first. */
  readonly members: readonly number[];
  /** Ids of the mechanisms that the name is made of; empty where members share other things only. */
  readonly mechanisms: readonly string[];
  readonly name: string;
}

/** Between names of equal rank. */
const NAME_MARK = " · ";

/** Where a group has no mechanism, its target groups, then its platforms name it, and at last its most central case. */
const NAMING_KINDS = ["Mechanism ", "TargetGroup ", "Platform "];

/** In the order of the partition. */
export function describeGroups(
  groups: readonly (readonly number[])[],
  table: FeatureTable,
  edges: readonly Edge[],
  graph: PropertyGraph,
): Group[] {
  const names = new Map(
    graph.nodes.map(({ label, id, properties }) => [`${label} ${id}`, String(properties.name)]),
  );
  return byCentrality(groups, edges).map((members) => {
    const central = table.cases[members[0]!]!;
    const features = NAMING_KINDS.map((kind) => distinctive(members, table, kind).map((id) => kind + id));
    const chosen = features.find((candidates) => candidates.length > 0) ?? [`ReformCase ${central}`];
    return {
      id: `c-${central}`,
      members,
      mechanisms: distinctive(members, table, "Mechanism "),
      name: chosen.map((feature) => names.get(feature)!).join(NAME_MARK),
    };
  });
}
