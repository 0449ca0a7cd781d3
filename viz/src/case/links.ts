/** The links of a case in the order of reading: by kind, the rarest first. */

import type { AtlasCasePage, AtlasLink, LinkRelation } from "../../../src/model/atlas.ts";
import type { Text } from "../strings/text.ts";

export const KINDS: readonly LinkRelation[] = [
  "mechanism",
  "outcome",
  "platform",
  "targetGroup",
  "department",
  "region",
];

/** Names a link within its case, as the hash does. */
export function linkKey(link: Pick<AtlasLink, "kind" | "id">): string {
  return `${link.kind}:${link.id}`;
}

/** Links of each kind that has any; mechanisms, platforms and groups with few other cases come first. */
export function linksByKind(links: readonly AtlasLink[]): { kind: LinkRelation; links: AtlasLink[] }[] {
  return KINDS.map((kind) => ({
    kind,
    links: links.filter((link) => link.kind === kind).sort(rarestFirst),
  })).filter((group) => group.links.length > 0);
}

function rarestFirst(a: AtlasLink, b: AtlasLink): number {
  return roleRank(a) - roleRank(b) || a.others - b.others;
}

/** Who leads stands before who supports; where it happens before what is mentioned. */
function roleRank(link: AtlasLink): number {
  return link.role === "partner" || link.role === "mentioned" ? 1 : 0;
}

/** “莆田 · 2025年第三批 · 第 25 篇”, of what is known. */
export function caseMeta(
  each: {
    readonly place: string;
    readonly batch: string | null;
    readonly year: number | null;
    readonly order: number | null;
  },
  text: Text,
): string {
  return [
    each.place,
    each.batch ?? each.year,
    each.order === null ? null : text("common.annex", { n: each.order }),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** How a citation names a case: who published it, its title, in which document and where there. */
export function citationOf(page: AtlasCasePage, text: Text): string {
  return text("case.cite", {
    issuer: page.document.issuer ?? text("case.citeNobody"),
    title: page.title,
    document: page.document.batch ?? page.document.name,
    order: page.order === null ? "" : text("case.citeOrder", { n: page.order }),
  });
}
