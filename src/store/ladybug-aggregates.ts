/**
 * A defect of LadybugDB 0.19.1: in a grouped projection, what is aggregated after an aggregate with DISTINCT is 0 or null.
 *
 * `RETURN m.id AS m, count(DISTINCT c) AS a, sum(x) AS b` gives no sum, and says nothing. In the other order both are
 * right, so such a text is refused with that advice.
 */

import { AtlasError } from "../errors.ts";
import { cypherTokens, placeOf } from "./cypher-tokens.ts";

const AGGREGATES = new Set(["COUNT", "SUM", "AVG", "MIN", "MAX", "COLLECT"]);

/** Words at which another projection, or none, begins. */
const CLAUSES = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "WHERE", "ORDER"]);

/** Throws QUERY naming the first aggregate that would be wrong. */
export function refuseWrongAggregates(cypher: string): void {
  const tokens = cypherTokens(cypher);
  let afterDistinct = false;
  for (const [index, token] of tokens.entries()) {
    const word = token.text.toUpperCase();
    if (token.kind !== "word") continue;
    if (CLAUSES.has(word)) afterDistinct = false;
    if (!AGGREGATES.has(word) || tokens[index + 1]?.text !== "(") continue;
    if (tokens[index + 2]?.text.toUpperCase() === "DISTINCT") afterDistinct = true;
    else if (afterDistinct)
      throw new AtlasError(
        "QUERY",
        `查询被拒绝：${placeOf(cypher, token)}：排在带 DISTINCT 的汇总之后，引擎会算错；请把不带 DISTINCT 的汇总写在前面。`,
      );
  }
}
