/** Cypher cut into words and marks, as far as judging a text needs it: strings and comments hide nothing. */

/** A quotation mark or comment that is never closed stands alone as `open`. */
const TOKEN = new RegExp(
  [
    String.raw`(?<blank>\s+)`,
    String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)`,
    String.raw`(?<string>'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*")`,
    "(?<name>`[^`]*`)",
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    "(?<open>['\"`]|\\/\\*)",
    String.raw`(?<mark>[\s\S])`,
  ].join("|"),
  "gu",
);

export interface CypherToken {
  /** `name` is a back-quoted one, `mark` any other single character. */
  readonly kind: "comment" | "string" | "name" | "word" | "number" | "open" | "mark";
  readonly text: string;
  readonly at: number;
}

/** Lines and columns from 1; a column is a character, also one of two UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** One by one, so that whoever has read enough of a hostile text can stop; comments are among them. */
export function* readTokens(cypher: string): Generator<CypherToken> {
  for (const match of cypher.matchAll(TOKEN)) {
    const { blank, ...kinds } = match.groups!;
    if (blank !== undefined) continue;
    const [kind, text] = Object.entries(kinds).find(([, part]) => part !== undefined)!;
    yield { kind: kind as CypherToken["kind"], text: text!, at: match.index };
  }
}

/** Without comments. */
export function cypherTokens(cypher: string): CypherToken[] {
  return [...readTokens(cypher)].filter(({ kind }) => kind !== "comment");
}

export function positionOf(cypher: string, at: number): TextPosition {
  const before = cypher.slice(0, at).split("\n");
  return { line: before.length, column: [...before.at(-1)!].length + 1 };
}

/** `第 2 行第 7 列的 SET`, for messages. */
export function placeOf(cypher: string, { text, at }: CypherToken): string {
  const { line, column } = positionOf(cypher, at);
  return `第 ${line} 行第 ${column} 列的 ${text}`;
}
