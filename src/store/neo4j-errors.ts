/** What a failure of Neo4j or of the way to it means for people, and what they can do. */

import { Neo4jError } from "neo4j-driver";
import { AtlasError, messageOf } from "../errors.ts";
import { QueryProblem, tooSlow } from "./query-problem.ts";

/** By the server's or the driver's code; `N/A` is the driver's for a pool that gives no connection. */
const ADVICE: Readonly<Record<string, string>> = {
  ServiceUnavailable: "连不上：确认 Neo4j 已启动，地址、端口和加密方式（bolt:// 或 bolt+s://）正确",
  SessionExpired: "连接断了：确认 Neo4j 还在运行，再试一次",
  "N/A": "没有应答：确认地址是 Neo4j 的 Bolt 端口（通常是 7687）",
  ProtocolError: "不是 Neo4j 的 Bolt 端口，或版本太旧：通常是 7687，需要 Neo4j 5",
  "Neo.ClientError.Security.Unauthorized": "用户名或密码不对：用 NEO4J_USER 和 NEO4J_PASSWORD 给出",
  "Neo.ClientError.Security.AuthenticationRateLimit": "密码试错太多次：等几秒，改好 NEO4J_PASSWORD 再试",
  "Neo.ClientError.Security.CredentialsExpired":
    "初始密码还没有改：先用 cypher-shell 或浏览器登录一次，换掉密码",
  "Neo.ClientError.Security.Forbidden": "这个用户没有权限：换一个用户，或请管理员授权",
  "Neo.ClientError.Database.DatabaseNotFound": "没有这个数据库：检查 NEO4J_DATABASE",
  "Neo.TransientError.Database.DatabaseUnavailable": "数据库没有开启：启动它，或检查 NEO4J_DATABASE",
  "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase": "这个 Neo4j 只读：入库用可写的那一个",
  "Neo.TransientError.General.MemoryPoolOutOfMemoryError":
    "服务器内存不够：调高 server.memory.heap.max_size 或 db.memory.transaction.max",
};

/** UNAVAILABLE with advice for a failure that has some; null for one that lies in the statement. */
export function connectionError(error: unknown, url: string, kept = ""): AtlasError | null {
  if (!(error instanceof Neo4jError)) return null;
  const advice = ADVICE[error.code];
  if (advice === undefined) return null;
  return new AtlasError("STORE", `UNAVAILABLE Neo4j（${url}）${advice}。${kept}`, { cause: error });
}

/** A load that failed; `kept` is one sentence on what the database holds now. */
export function loadError(error: unknown, url: string, kept: string): AtlasError {
  if (error instanceof AtlasError) return error;
  return (
    connectionError(error, url, kept) ??
    new AtlasError("STORE", `UNAVAILABLE 图没有写进 Neo4j（${url}）：${messageOf(error)}。${kept}`, {
      cause: error,
    })
  );
}

/** The whole graph could not be read. */
export function readError(error: unknown, url: string): AtlasError {
  if (error instanceof AtlasError) return error;
  return (
    connectionError(error, url) ??
    new AtlasError("STORE", `UNAVAILABLE 图没有从 Neo4j（${url}）读出来：${messageOf(error)}。`, {
      cause: error,
    })
  );
}

/** A question that failed: the server's reason, that the time ran out there, or that there is no server. */
export function queryError(error: unknown, url: string, milliseconds: number): AtlasError {
  if (error instanceof AtlasError) return error;
  const code = error instanceof Neo4jError ? error.code : "";
  if (/TimedOut|Terminated/.test(code)) return tooSlow(milliseconds, error);
  if (code.endsWith("MemoryPoolOutOfMemoryError"))
    return failed("需要的内存太多，缩小范围，或加上 LIMIT", error);
  return connectionError(error, url) ?? failed(firstLine(messageOf(error)), error);
}

function failed(reason: string, cause: unknown): QueryProblem {
  return new QueryProblem("FAILED", `查询没有结果：${reason}`, { cause });
}

/** What follows is the text that was sent, with an arrow that points into it. */
function firstLine(message: string): string {
  return message.split("\n")[0]!;
}
