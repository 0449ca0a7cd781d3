/** What a store and its query children say to each other: JSON, one message a line, to the child's stdin and from its fd 3. */

import type { QueryParameter, QueryResult } from "../store.ts";

/** The first line to a child; it answers `ready` or `failed`. */
export interface ChildStart {
  /** The verified graph file. */
  readonly file: string;
  /** Become nobody once the file is open. */
  readonly dropPrivileges: boolean;
}

/** Every further line: one is answered before the next is read. */
export interface ChildQuestion {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, QueryParameter>>;
  readonly rows: number;
  /** The engine's own limit; it does not hold for everything, so the parent has another one. */
  readonly milliseconds: number;
}

export type ChildReply =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly result: QueryResult }
  | { readonly kind: "timeout" }
  /** The engine's reason. */
  | { readonly kind: "failed"; readonly reason: string };

/** The file descriptor of the replies: stdout is left to whatever the engine prints. */
export const REPLY_DESCRIPTOR = 3;

/** More rows than fit are cut off: no person reads them, and a browser would stall. */
export const MOST_REPLY_BYTES = 5 * 2 ** 20;
