/** `GET /api/cases/:id`: one case with its text, every link with its quotes, and the cases most like it. */

import type { AtlasCasePage, AtlasLink, AtlasSimilarCase, LinkRelation } from "../model/atlas.ts";
import type { GraphNode, GraphRelationship, NodeLabel, RelationshipType } from "../model/graph.ts";
import { byCodePoint } from "../model/order.ts";
import type { SectionRecord } from "../model/record.ts";
import { fieldOf, type GraphIndex, quotesOf, textOf } from "./graph-index.ts";
import { documentOf, entityOf, fullerTelling } from "./overview.ts";

/** What a case links to, in the order of the page. */
const LINKS: readonly { kind: LinkRelation; type: RelationshipType; label: NodeLabel }[] = [
  { kind: "mechanism", type: "APPLIES", label: "Mechanism" },
  { kind: "outcome", type: "ACHIEVED", label: "Outcome" },
  { kind: "platform", type: "USES_PLATFORM", label: "Platform" },
  { kind: "targetGroup", type: "SERVES", label: "TargetGroup" },
  { kind: "department", type: "INVOLVES", label: "Department" },
  { kind: "region", type: "IMPLEMENTED_IN", label: "Region" },
  { kind: "region", type: "MENTIONS_REGION", label: "Region" },
];

/** The features that make cases similar, as the contract has them. */
const SHARED = LINKS.filter(
  ({ kind }) => kind === "mechanism" || kind === "platform" || kind === "targetGroup",
);

/** Undefined when there is no such case. */
export function casePageOf(index: GraphIndex, id: string): AtlasCasePage | undefined {
  const node = index.node("ReformCase", id);
  const document = index.node("Document", index.from("DESCRIBED_IN", id)[0]?.to ?? "");
  if (!node || !document) return undefined;
  const start = fieldOf<number>(node, "startOffset") ?? 0;
  const end = fieldOf<number>(node, "endOffset") ?? 0;
  const sections = JSON.parse(textOf(node, "sections") || "[]") as SectionRecord[];
  return {
    id,
    title: textOf(node, "title"),
    document: documentOf(index, document),
    order: fieldOf(node, "caseNo"),
    year: fieldOf(node, "year"),
    batch: fieldOf(node, "batch"),
    text: textOf(document, "text").slice(start, end),
    sections: sections.map((section) => ({
      ...section,
      start: section.start - start,
      end: section.end - start,
    })),
    links: LINKS.flatMap(({ kind, type, label }) =>
      index.from(type, id).map((link) => linkOf(index, kind, link, index.node(label, link.to)!, start)),
    ),
    similar: similarCases(index, id),
    duplicates: otherTellings(index, id),
  };
}

function linkOf(
  index: GraphIndex,
  kind: LinkRelation,
  link: GraphRelationship,
  node: GraphNode,
  start: number,
): AtlasLink {
  const roles: Partial<Record<RelationshipType, AtlasLink["role"]>> = {
    IMPLEMENTED_IN: "primary",
    MENTIONS_REGION: "mentioned",
    INVOLVES: link.properties.role as "lead" | "partner",
  };
  const counted = index.to(link.type, link.to).filter(({ from }) => fullerTelling(index, from) === null);
  const base: AtlasLink = {
    kind,
    ...entityOf(node),
    role: roles[link.type] ?? null,
    others: counted.filter(({ from }) => from !== link.from).length,
    quotes: quotesOf(link).map(({ quote, ...span }) => ({
      quote,
      start: span.start - start,
      end: span.end - start,
    })),
  };
  if (kind !== "outcome") return base;
  return {
    ...base,
    outcome: {
      metric: textOf(node, "metric"),
      before: fieldOf(node, "before"),
      after: fieldOf(node, "after"),
      unit: fieldOf(node, "unit"),
      changePct: fieldOf(node, "changePct"),
      delta: fieldOf(node, "delta"),
    },
  };
}

/** A shorter telling shows the cases that are like its fuller one. */
function similarCases(index: GraphIndex, id: string): AtlasSimilarCase[] {
  const counted = fullerTelling(index, id) ?? id;
  return [...index.from("SIMILAR_TO", counted), ...index.to("SIMILAR_TO", counted)]
    .map((link) => {
      const other = link.from === counted ? link.to : link.from;
      return {
        id: other,
        score: link.properties.score as number,
        shared: sharedFeatures(index, counted, other),
      };
    })
    .sort((a, b) => b.score - a.score || byCodePoint(a.id, b.id));
}

/** ln(N/df) for each feature that both have, over the cases that count; they add up to SIMILAR_TO's score. */
function sharedFeatures(index: GraphIndex, one: string, other: string): AtlasSimilarCase["shared"] {
  const counts = (caseId: string): boolean => fullerTelling(index, caseId) === null;
  const total = index.nodes("ReformCase").filter((node) => counts(node.id)).length;
  return SHARED.flatMap(({ kind, type, label }) => {
    const theirs = new Set(index.from(type, other).map((link) => link.to));
    return index
      .from(type, one)
      .filter((link) => theirs.has(link.to))
      .map((link) => {
        const frequency = index.to(type, link.to).filter(({ from }) => counts(from)).length;
        return { kind, ...entityOf(index.node(label, link.to)!), weight: Math.log(total / frequency) };
      });
  }).sort((a, b) => b.weight - a.weight || byCodePoint(a.id, b.id));
}

function otherTellings(index: GraphIndex, id: string): AtlasCasePage["duplicates"] {
  const fuller = fullerTelling(index, id) ?? id;
  const tellings = [fuller, ...index.to("DUPLICATE_OF", fuller).map((link) => link.from)];
  return tellings
    .filter((telling) => telling !== id)
    .map((telling) => ({
      id: telling,
      title: textOf(index.node("ReformCase", telling)!, "title"),
      document: index.from("DESCRIBED_IN", telling)[0]?.to ?? "",
    }));
}
