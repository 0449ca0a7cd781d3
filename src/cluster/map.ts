/**
 * The map: places, outlines and colours of cases and groups.
 *
 * Coordinates are graph units with y upward, as Sigma and GEXF have it; one unit is a CSS pixel at the fitted zoom of
 * a window of 1366 × 768.
 */

import type { GraphNode, PropertyGraph } from "../model/graph.ts";
import { mapColours } from "./colours.ts";
import type { Edge } from "./edges.ts";
import type { FeatureTable } from "./features.ts";
import type { Group } from "./groups.ts";
import { caseBox, nameBox, type Size } from "./label-box.ts";
import { layout } from "./layout.ts";
import { outlinesOf } from "./outlines.ts";
import type { Point } from "./polygon.ts";

/** A tenth of a pixel: finer is neither seen nor the same on every machine. */
const COORDINATE_STEPS = 10;

/** The colour number of a group of one case, which has no territory. */
const NO_COLOUR = 0;

const NO_NAME: Size = { width: 0, height: 0 };

export interface GroupMap {
  /** By case number. */
  readonly cases: readonly Point[];
  /** In the order of the groups. */
  readonly groups: readonly {
    /** 1–12; 0 for a group of one case. */
    readonly colour: number;
    /** Empty for a group of one case. */
    readonly outline: readonly Point[];
    /** The middle of the name's line; for a group of one, its case. */
    readonly anchor: Point;
  }[];
  readonly stretch: number;
}

/** Cases that are alone in their group stand together on the map, without name and territory. */
export function drawMap(
  groups: readonly Group[],
  table: FeatureTable,
  edges: readonly Edge[],
  graph: PropertyGraph,
): GroupMap {
  const named = [...groups.keys()].filter((group) => groups[group]!.members.length > 1);
  const single = groups.filter(({ members }) => members.length === 1).flatMap(({ members }) => members);
  const blocks = [...named.map((group) => groups[group]!.members), ...(single.length > 0 ? [single] : [])];
  const drawn = layout({
    boxes: labelBoxes(table, graph),
    groups: blocks,
    names: blocks.map((_, block) => (block < named.length ? nameBox(groups[named[block]!]!.name) : NO_NAME)),
    edges,
  });
  const { outlines, borders } = outlinesOf(drawn.boxes, new Set(single.length > 0 ? [named.length] : []));
  const colours = mapColours(
    named.length,
    borders.filter(({ b }) => b < named.length),
  );
  const blockOf = new Map(named.map((group, block) => [group, block]));
  return {
    cases: drawn.cases.map(upward),
    stretch: drawn.stretch,
    groups: groups.map(({ members }, group) => {
      const block = blockOf.get(group);
      if (block === undefined)
        return { colour: NO_COLOUR, outline: [], anchor: upward(drawn.cases[members[0]!]!) };
      return {
        colour: colours[block]!,
        outline: outlines[block]!.map(upward),
        anchor: upward(drawn.anchors[block]!),
      };
    }),
  };
}

function labelBoxes(table: FeatureTable, graph: PropertyGraph): Size[] {
  const byId = new Map(
    graph.nodes
      .filter(({ label }) => label === "ReformCase")
      .map((node): [string, GraphNode] => [node.id, node]),
  );
  return table.cases.map((id) => {
    const { name, shortTitle, place } = byId.get(id)!.properties;
    return caseBox(String(shortTitle ?? name), String(place ?? ""));
  });
}

function upward([x, y]: Point): Point {
  return [rounded(x), rounded(-y)];
}

/** Never −0, which JSON writes as 0 and a comparison of bytes would not forgive. */
function rounded(value: number): number {
  return Math.round(value * COORDINATE_STEPS) / COORDINATE_STEPS + 0;
}
