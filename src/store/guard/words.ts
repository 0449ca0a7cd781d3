/**
 * The words of a reading query. What is not here, is no name of the graph and does not look like a variable is refused.
 *
 * Compare with the engines' grammars at every upgrade: LadybugDB lists the beginnings of its statements in the error
 * that it gives for a text like `x`.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const OPENINGS = words("MATCH OPTIONAL UNWIND WITH RETURN");

export const KEYWORDS = words(`
  MATCH OPTIONAL WHERE WITH UNWIND RETURN UNION ALL AS DISTINCT ORDER BY ASC ASCENDING DESC DESCENDING SKIP LIMIT
  AND OR XOR NOT IN IS NULL TRUE FALSE STARTS ENDS CONTAINS CASE WHEN THEN ELSE END EXISTS COUNT
`);

/** Keywords at which a part of a query begins, as far as a rule asks in which part it is. */
export const CLAUSES = words("MATCH WHERE WITH UNWIND RETURN ORDER UNION");

/** Keywords that are a value. */
export const VALUES = words("NULL TRUE FALSE");

/** Keywords after which, as after a value, only a keyword or a mark can follow. */
export const ENDINGS = words("END ASC ASCENDING DESC DESCENDING");

/** Keywords before a bracket that belongs to a pattern or a value; after any other word it would call a function. */
export const BEFORE_BRACKET = words(`
  MATCH WHERE WITH UNWIND RETURN DISTINCT BY AND OR XOR NOT WHEN THEN ELSE CASE CONTAINS COUNT
`);

/** In lower case; those of one engine only are told by the other engine. */
export const FUNCTIONS = words(`
  coalesce nullif size length nodes relationships
  count collect sum avg min max
  abs ceil floor round sqrt sign
  tolower toupper lower upper left right replace trim substring split reverse head last tail
  label labels type keys tostring tointeger tofloat
`);

interface ForbiddenWords {
  readonly words: ReadonlySet<string>;
  readonly reason: string;
  readonly advice: string;
}

/** Refused as words wherever they stand and whatever their case, each group with its reason. */
export const FORBIDDEN: readonly ForbiddenWords[] = [
  {
    words: words("CREATE MERGE INSERT UPDATE SET DELETE DETACH REMOVE FOREACH NODETACH"),
    reason: "这里只能查询，不能改图",
    advice: "改原文后用 reform-atlas build 重新建图",
  },
  {
    words: words("DROP ALTER TRUNCATE RENAME GRANT DENY REVOKE CONSTRAINT MACRO SEQUENCE"),
    reason: "这里只能查询，不能改图的结构和权限",
    advice: "只保留 MATCH … RETURN … 的部分",
  },
  {
    words: words("LOAD COPY CSV EXPORT IMPORT ATTACH INSTALL UNINSTALL EXTENSION FORCE"),
    reason: "这里只能查询图，不能读写文件、访问网络或装载扩展",
    advice: "要导出结果，用 --format csv --out 文件",
  },
  {
    words: words("CALL YIELD USE SHOW TERMINATE ANALYZE COMMENT EXPLAIN PROFILE CYPHER START STOP KILL"),
    reason: "不能调用过程、改设置或看执行计划",
    advice: "直接写 MATCH … RETURN …",
  },
  {
    words: words("BEGIN COMMIT ROLLBACK CHECKPOINT TRANSACTION TRANSACTIONS"),
    reason: "不能开始或结束事务",
    advice: "直接写查询，它自成一个只读事务",
  },
];

/** What LadybugDB does not take as a name, though it looks like one. */
export const RESERVED = words(`
  ANY NONE SINGLE GROUP INDEX ON PROFILE TABLE COLUMN MACRO STARTS ENDS CAST FROM TO GLOB SHORTEST PRIMARY
`);

/** Functions that people ask for and do not get, with what to write instead. */
export const FUNCTION_ADVICE: ReadonlyMap<string, string> = new Map([
  ["range", "长列表会耗尽内存；写出列表，如 UNWIND [2023, 2024] AS year"],
  ["exists", "写成 EXISTS { MATCH … }"],
  ["shortestpath", "写有上限的路径，如 -[:PART_OF*1..3]->"],
  ["allshortestpaths", "写有上限的路径，如 -[:PART_OF*1..3]->"],
]);
