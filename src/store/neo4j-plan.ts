/** What a question would do, by the plan that EXPLAIN gives without running it. */

import type { Notification, Plan, ResultSummary } from "neo4j-driver";
import { QueryProblem } from "./query-problem.ts";
import type { GraphSchema } from "./schema.ts";

const EXPLAIN = "EXPLAIN ";

/** Operators of a plan that reach beyond the graph: LOAD CSV fetches files and addresses, procedures change settings. */
const REFUSED_OPERATORS = /^(LoadCSV|ProcedureCall)/;

const NAME = /^(?:`([^`]*)`|([\p{L}_][\p{L}\p{N}_]*))/u;

export function explained(cypher: string): string {
  return EXPLAIN + cypher;
}

/** Throws QUERY unless the plan reads the graph and nothing else, and names only what a graph of ours may have. */
export function refuseByPlan(
  { plan, queryType, notifications }: ResultSummary,
  cypher: string,
  schema: GraphSchema,
): void {
  const operator = plan ? refusedOperator(plan) : null;
  if (operator !== null || queryType !== "r")
    throw new QueryProblem(
      "REFUSED",
      `查询被拒绝：这里只能读图，不能写入、读写文件或调用过程（${operator ?? "写入"}）。`,
    );
  for (const notification of notifications) refuseUnknownName(notification, cypher, schema);
}

function refusedOperator(plan: Plan): string | null {
  if (REFUSED_OPERATORS.test(plan.operatorType)) return plan.operatorType;
  for (const child of plan.children) {
    const found = refusedOperator(child);
    if (found !== null) return found;
  }
  return null;
}

/** The server answers a mistyped label or type with no rows; LadybugDB refuses it, which is of more help. */
function refuseUnknownName({ code, position }: Notification, cypher: string, schema: GraphSchema): void {
  const [kind, known] = /UnknownLabel/.test(code)
    ? (["标签", schema.nodes] as const)
    : /UnknownRelationshipType/.test(code)
      ? (["关系类型", schema.relationships] as const)
      : [];
  if (!kind || !position || !("offset" in position)) return;
  const [, quoted, bare] = NAME.exec(cypher.slice(Number(position.offset) - EXPLAIN.length)) ?? [];
  const name = quoted ?? bare ?? "";
  const names = [...known.keys()] as readonly string[];
  if (names.includes(name)) return;
  throw new QueryProblem("FAILED", `查询没有结果：没有${kind}“${name}”，有 ${names.join("、")}。`);
}
