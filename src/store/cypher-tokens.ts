/** Cypher cut into words and marks, as far as judging a text needs it: strings and comments hide nothing. */

/** A quotation mark or comment that is never closed stands alone as `open`. */
const TOKEN = new RegExp(
  [
    String.raw`(?<blank>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)`,
    String.raw`(?<string>'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*")`,
    "(?<name>`[^`]*`)",
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    "(?<open>['\"`]|\\/\\*)",
    String.raw`(?<mark>[\s\S])`,
  ].join("|"),
  "gu",
);

export interface CypherToken {
  /** `name` is a back-quoted one, `mark` any other single character. */
  readonly kind: "string" | "name" | "word" | "open" | "mark";
  readonly text: string;
  readonly at: number;
}

/** Without comments and blanks. */
export function cypherTokens(cypher: string): CypherToken[] {
  const tokens: CypherToken[] = [];
  for (const match of cypher.matchAll(TOKEN)) {
    const [kind, text] = Object.entries(match.groups!).find(([, part]) => part !== undefined)!;
    if (kind !== "blank") tokens.push({ kind: kind as CypherToken["kind"], text, at: match.index });
  }
  return tokens;
}

/** `第 2 行第 7 列的 SET`, for messages; columns count characters. */
export function placeOf(cypher: string, { text, at }: CypherToken): string {
  const before = cypher.slice(0, at).split("\n");
  const column = [...before.at(-1)!].length + 1;
  return `第 ${before.length} 行第 ${column} 列的 ${text}`;
}
