/** A graph of any size with the shape of the real one: the same size gives the same graph. */

import type { GraphNode, GraphRelationship, PropertyGraph } from "../../src/model/graph.ts";
import { sortedGraph } from "../../src/model/graph-order.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

const REGIONS = 300;
const MECHANISMS = 120;
const CASES_A_DOCUMENT = 200;
const MECHANISMS_A_CASE = 4;

const QUOTES = HOSTILE_TEXTS.filter((text) => text.length < 100);

/** `cases` cases with `cases` × 6 links: regions, mechanisms (with 0 to 3 quotes), documents. */
export function generatedGraph(cases: number): PropertyGraph {
  const documents = Math.ceil(cases / CASES_A_DOCUMENT);
  const nodes = [
    ...range(REGIONS).map((n) =>
      named("Region", `省/市${n}`, { shortName: `市${n}`, level: "prefecture", code: null }),
    ),
    ...range(MECHANISMS).map((n) =>
      named("Mechanism", `m-${n}`, {
        ...{ english: `m ${n}`, kind: "mechanism" },
        ...{ precision: n % 3 === 0 ? null : n / MECHANISMS, support: n },
      }),
    ),
    ...range(documents).map((n) =>
      named("Document", `d${n}.txt`, {
        ...{ issuer: null, published: null, year: 2025, batch: null, sha256: "0", text: `正文${n}` },
      }),
    ),
    ...range(cases).map(reformCase),
  ];
  const links = range(cases).flatMap((n) => [
    linked(n, "IMPLEMENTED_IN", "Region", `省/市${n % REGIONS}`, evidence(n)),
    linked(n, "DESCRIBED_IN", "Document", `d${Math.floor(n / CASES_A_DOCUMENT)}.txt`, {}),
    ...range(MECHANISMS_A_CASE).map((k) =>
      linked(n, "APPLIES", "Mechanism", `m-${(n * 7 + k * 31) % MECHANISMS}`, evidence(n + k)),
    ),
  ]);
  return sortedGraph(nodes, links);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function named(label: GraphNode["label"], id: string, properties: GraphNode["properties"]): GraphNode {
  return { label, id, properties: { name: `名${id}`, ...properties } };
}

function caseId(n: number): string {
  return `case-${String(n).padStart(7, "0")}`;
}

function reformCase(n: number): GraphNode {
  const title = QUOTES[n % QUOTES.length]!;
  return named("ReformCase", caseId(n), {
    ...{
      title,
      shortTitle: title,
      place: null,
      caseNo: n % 3 === 0 ? null : n,
      startOffset: n,
      endOffset: n + 9,
    },
    ...{ year: 2020 + (n % 6), batch: null, sections: "[]", x: n / 7, y: 1 - n },
  });
}

function evidence(n: number): GraphRelationship["properties"] {
  const quotes = range(n % 4).map((k) => QUOTES[(n + k) % QUOTES.length]!);
  return {
    quotes,
    startOffsets: quotes.map((_, index) => n + index),
    endOffsets: quotes.map((quote, index) => n + index + quote.length),
  };
}

function linked(
  n: number,
  type: GraphRelationship["type"],
  toLabel: GraphNode["label"],
  to: string,
  properties: GraphRelationship["properties"],
): GraphRelationship {
  return { type, fromLabel: "ReformCase", from: caseId(n), toLabel, to, properties };
}
