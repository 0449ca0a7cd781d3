import polygonClipping from "polygon-clipping";
import { describe, expect, it } from "vitest";
import { clusterGraph } from "../../src/cluster/index.ts";
import { caseBox, DISC_CENTRE, NAME_LINE, nameBox, PAGE, TITLE_LINE } from "../../src/cluster/label-box.ts";
import { isInside, type Point } from "../../src/cluster/polygon.ts";
import type { Rectangle } from "../../src/cluster/slicing-tree.ts";
import type { GraphNode, PropertyGraph } from "../../src/model/graph.ts";
import { goldRecords, graphOf, record } from "../graph/records.ts";
import { generatedGraph } from "./graphs.ts";

const nodes = (graph: PropertyGraph, label: string) => graph.nodes.filter((node) => node.label === label);
const number = (node: GraphNode, name: string) => node.properties[name] as number;
const outline = (node: GraphNode): Point[] => JSON.parse(String(node.properties.polygon));

/** Label boxes as the viewer draws them, with y upward: y is the lower edge. */
function labelBoxes(graph: PropertyGraph): Rectangle[] {
  const cases = nodes(graph, "ReformCase").map((node): Rectangle => {
    const size = caseBox(String(node.properties.shortTitle), String(node.properties.place));
    const top = number(node, "y") + TITLE_LINE;
    return { x: number(node, "x") - DISC_CENTRE, y: top - size.height, ...size };
  });
  const names = nodes(graph, "Cluster").filter(({ properties }) => properties.size !== 1);
  return [
    ...cases,
    ...names.map((node): Rectangle => {
      const size = nameBox(String(node.properties.name));
      const top = number(node, "anchorY") + NAME_LINE;
      return { x: number(node, "anchorX") - size.width / 2, y: top - size.height, ...size };
    }),
  ];
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(width, height);
}

/** The graph with cases that share nothing with anyone. */
function withLoners(graph: PropertyGraph, count: number): PropertyGraph {
  const loners = Array.from({ length: count }, (_, index) =>
    record({ id: `乙-${index}`, title: `独有做法之${index}` }),
  );
  return { ...graph, nodes: [...graph.nodes, ...graphOf(loners).nodes] };
}

function expectApart(lands: readonly (readonly Point[])[]): void {
  for (const [index, land] of lands.entries()) {
    for (const other of lands.slice(index + 1)) {
      const common = polygonClipping.intersection(
        [land as [number, number][]],
        [other as [number, number][]],
      );
      expect(common).toEqual([]);
    }
  }
}

/** Coordinates are rounded to a tenth. */
const ROUNDING = 0.2;

describe.each([
  ["the labelled cases of the seeds", graphOf(goldRecords())],
  ["63 generated cases", generatedGraph(63, 10)],
  ["110 generated cases", generatedGraph(110, 14)],
  ["cases of which some are like no other", withLoners(generatedGraph(40, 7), 9)],
])("the map of %s", (_, graph) => {
  const map = clusterGraph(graph);
  const boxes = labelBoxes(map);
  const lands = nodes(map, "Cluster")
    .map(outline)
    .filter((ring) => ring.length > 0);

  it("has no label over another", () => {
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBeLessThan(ROUNDING);
    }
  });

  it("has no territory over another", () => {
    expectApart(lands);
  });

  it("has every case of a group with the middle line of its label inside the group's territory", () => {
    const groupOf = new Map(
      map.relationships.filter(({ type }) => type === "IN_CLUSTER").map(({ from, to }) => [from, to]),
    );
    const landOf = new Map(nodes(map, "Cluster").map((node) => [node.id, outline(node)]));
    for (const [index, node] of nodes(map, "ReformCase").entries()) {
      const land = landOf.get(groupOf.get(node.id)!)!;
      if (land.length === 0) continue;
      const { x, y, width, height } = boxes[index]!;
      for (const end of [x, x + width]) expect(isInside([end, y + height / 2], land), node.id).toBe(true);
    }
  });
});

describe("the map of 63 cases", () => {
  it("fits the page of the design, so that no label has to hide", () => {
    let stretch = Number.NaN;
    const map = clusterGraph(generatedGraph(63, 10), { onReport: (report) => ({ stretch } = report) });
    expect(stretch).toBeLessThanOrEqual(1);
    const corners = nodes(map, "Cluster").flatMap(outline);
    const span = (axis: 0 | 1) => {
      const values = corners.map((corner) => corner[axis]);
      return Math.max(...values) - Math.min(...values);
    };
    expect(span(0)).toBeLessThanOrEqual(PAGE.width);
    expect(span(1)).toBeLessThanOrEqual(PAGE.height);
    // Even filling: the territories reach the edges of the page.
    expect(span(0)).toBeGreaterThan(PAGE.width * 0.85);
    expect(span(1)).toBeGreaterThan(PAGE.height * 0.85);
  });
});

describe("the map of thousands of cases", () => {
  it("is drawn in seconds, each case at a place of its own", () => {
    const map = clusterGraph(generatedGraph(3000, 60));
    const places = nodes(map, "ReformCase").map(({ properties }) => `${properties.x} ${properties.y}`);
    expect(new Set(places).size).toBe(3000);
    expectApart(nodes(map, "Cluster").map(outline));
  });
});
