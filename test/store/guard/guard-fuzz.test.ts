import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cypherTokens } from "../../../src/store/cypher-tokens.ts";
import { guardQuery } from "../../../src/store/guard/guard.ts";
import { graphNames } from "../../../src/store/reading-only.ts";
import { readSchema } from "../../../src/store/schema.ts";
import { readTable } from "./tables.ts";

const names = graphNames(readSchema());
const RUNS = 20_000;
const SEED = 20251124;

/** What the guard may take for any text, warm and undisturbed; measured up to 3 ms, a first call or a pause up to 8 ms. */
const MOST_MILLISECONDS = 5;

const good = readTable("console-good").map(({ cypher }) => cypher);
const bad = readTable("console-bad").map(({ cypher }) => cypher);

/** Each turns a reading query into something else, wherever it stands between two words. */
const HOSTILE = [
  ..." CREATE (x:Region) | SET c.title = '' | DETACH DELETE c | load/**/from '/etc/passwd' | LOAD CSV FROM 'http://x' AS row".split(
    "|",
  ),
  ..." CALL timeout=0 | COPY (RETURN 1) TO '/tmp/x' | ; DROP TABLE Region ; | \\u0053ET | apoc.load.json('x') | USE x ".split(
    "|",
  ),
  ..." `x`(1) | ＳＥＴ | read_text('/etc/passwd') | -[*]- | INSTALL httpfs | range(1, 9) | EXPLAIN | \u202e | \0 | kill x y ".split(
    "|",
  ),
];

/** Pieces of queries, of attacks and of what tokens are made of. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[...good, ...bad].flatMap((text) => text.split(/(?<= )/)).filter((text) => text.length < 60),
  ),
  fc.constantFrom(..."'\"`\\/*()[]{}<>-+=~$;:.,|\n\r\t 0aA\u0000\u200b甲，（"),
  fc.string({ unit: "binary", maxLength: 5 }),
);

describe("the guard", () => {
  it(`judges ${RUNS} texts of any kind at once, and what it lets pass holds nothing forbidden`, () => {
    let slowest = 0;
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.boolean(), (parts, begins) => {
        const cypher = `${begins ? "MATCH (c:ReformCase) RETURN " : ""}${parts.join("")}`;
        const start = performance.now();
        const verdict = guardQuery(cypher, names);
        slowest = Math.max(slowest, performance.now() - start);
        if (!verdict.ok) return verdict.refusal.message.startsWith("查询被拒绝");
        accepted++;
        const words = cypherTokens(verdict.cypher).filter(({ kind }) => kind === "word");
        return !words.some(({ text }) =>
          /^(create|set|delete|load|copy|call|install|attach|use|drop)$/i.test(text),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(accepted).toBeGreaterThan(0);
    // The first calls and pauses of the collector are not the guard's.
    expect(slowest).toBeLessThan(MOST_MILLISECONDS * 20);
  });

  it("refuses every friendly query into which something hostile is put between two words", () => {
    for (const cypher of good)
      for (const { at } of cypherTokens(cypher).slice(1))
        for (const hostile of HOSTILE) {
          const mixed = `${cypher.slice(0, at)}${hostile}${cypher.slice(at)}`;
          expect([mixed, guardQuery(mixed, names).ok]).toEqual([mixed, false]);
        }
  });

  it.each([
    ["brackets", "RETURN ".padEnd(4000, "(")],
    ["words", "RETURN ".padEnd(4000, "a ")],
    ["one word", "RETURN ".padEnd(4000, "a")],
    ["Han letters", "RETURN ".padEnd(4000, "甲")],
    ["quotation marks", "RETURN ".padEnd(4000, "'\"")],
    ["backslashes", "RETURN '".padEnd(4000, "\\\\")],
    ["beginnings of comments", "RETURN ".padEnd(4000, "/* /*")],
    ["comments", "RETURN ".padEnd(4000, "/**/")],
    ["blanks", "RETURN ".padEnd(4000, " ")],
    ["line breaks", "RETURN ".padEnd(4000, "\n")],
    ["digits", "RETURN ".padEnd(4000, "1.1e1")],
    ["steps", "MATCH (a)-[".padEnd(4000, "*")],
    ["functions", "RETURN ".padEnd(2000, "abs(").padEnd(4000, ")")],
    ["full-width letters", "RETURN ".padEnd(4000, "ａ")],
    ["a megabyte", "RETURN ".padEnd(1 << 20, "'x' + ")],
  ])("judges 4,000 characters of %s in less than 5 ms", (_, cypher) => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      guardQuery(cypher, names);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(MOST_MILLISECONDS);
  });
});
