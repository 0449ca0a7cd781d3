/** `GET /api/evidence`: the quotes behind one cell of the matrix. */

import type { AtlasEvidence } from "../model/atlas.ts";
import { fieldOf, type GraphIndex, quotesOf, textOf } from "./graph-index.ts";
import { fullerTelling } from "./overview.ts";

/**
 * Cases of the region that apply the mechanism (or one below it, for a category), with quotes; offsets count from the
 * start of the case's text. A province stands for what is implemented by the province itself, a municipality
 * (上海市) and every lower division for all below it too: as the columns of the matrix do.
 */
export function evidenceOf(index: GraphIndex, mechanism: string, region: string): AtlasEvidence {
  const wanted = new Set([mechanism, ...index.to("BROADER", mechanism).map((link) => link.from)]);
  const cases = index.nodes("ReformCase").filter(({ id }) => {
    if (fullerTelling(index, id) !== null) return false;
    return index.from("IMPLEMENTED_IN", id).some((link) => isWithin(link.to, region));
  });
  return {
    cases: cases.flatMap((node) => {
      const start = fieldOf<number>(node, "startOffset") ?? 0;
      const quotes = index
        .from("APPLIES", node.id)
        .filter((link) => wanted.has(link.to))
        .flatMap((link) =>
          quotesOf(link).map(({ quote, ...span }) => ({
            quote,
            start: span.start - start,
            end: span.end - start,
            mechanism: link.to,
          })),
        );
      if (quotes.length === 0) return [];
      return [
        {
          id: node.id,
          title: textOf(node, "title"),
          place: textOf(node, "place"),
          batch: fieldOf<string>(node, "batch"),
          order: fieldOf<number>(node, "caseNo"),
          quotes,
        },
      ];
    }),
  };
}

function isWithin(path: string, region: string): boolean {
  if (path === region) return true;
  const isProvince = !region.includes("/") && !region.endsWith("市");
  return !isProvince && path.startsWith(`${region}/`);
}
