/**
 * The one error type whose message is meant for people.
 *
 * A message says what happened, where (file:line or record id) and what to do. The code decides who renders it
 * and how: `cli.ts` exits, `serve/` answers. Anything else that is thrown is a defect of ours.
 */

/** Why it failed: INPUT a document, VOCABULARY a rule file, STORE a database, QUERY a Cypher text, USAGE the command line. */
export type ErrorCode = "INPUT" | "VOCABULARY" | "STORE" | "QUERY" | "USAGE";

export class AtlasError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "AtlasError";
    this.code = code;
  }
}

/** The message of anything thrown, for a line on stderr. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
