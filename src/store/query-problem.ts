/** Why a query has no answer, in a form by which a program can tell what to do about it. */

import { AtlasError } from "../errors.ts";
import type { TextPosition } from "./cypher-tokens.ts";

/**
 * REFUSED the text may not run, FAILED the engine's own reason, TIMEOUT it took too long, BUSY too many wait already,
 * CRASHED the process that ran it is gone, UNAVAILABLE there is none that could run it.
 */
export type QueryProblemKind = "REFUSED" | "FAILED" | "TIMEOUT" | "BUSY" | "CRASHED" | "UNAVAILABLE";

export class QueryProblem extends AtlasError {
  readonly kind: QueryProblemKind;
  /** Of the word that is refused. */
  readonly position: TextPosition | null;

  constructor(
    kind: QueryProblemKind,
    message: string,
    { position = null, cause }: { position?: TextPosition | null; cause?: unknown } = {},
  ) {
    super("QUERY", message, { cause });
    this.kind = kind;
    this.position = position;
  }
}

/** `milliseconds` is the engine's limit, whoever ended the query. */
export function tooSlow(milliseconds: number, cause?: unknown): QueryProblem {
  return new QueryProblem(
    "TIMEOUT",
    `查询没有结果：超过 ${milliseconds / 1000} 秒仍未完成：缩小范围，或加上 LIMIT`,
    { cause },
  );
}

export function crashed(cause: unknown): QueryProblem {
  return new QueryProblem(
    "CRASHED",
    "查询没有结果：它让引擎崩溃或耗尽了内存，已换上新的查询进程；缩小范围再试。",
    { cause },
  );
}

export function busy(): QueryProblem {
  return new QueryProblem("BUSY", "查询没有结果：正在运行和等待的查询太多，过几秒再试。");
}

/** Processes died one after the other, the last one for this reason; after so many seconds they are tried again. */
export function noneLives(reason: string, seconds: number): QueryProblem {
  return new QueryProblem(
    "UNAVAILABLE",
    `查询没有结果：查询进程接连停止（${reason}），${seconds} 秒后再试；仍不行就重新建图、重新启动。`,
  );
}
