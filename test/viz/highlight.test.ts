import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, type Proof, proofsOf } from "../../viz/src/case/highlight.ts";

const proof = (start: number, end: number, link = "mechanism:a"): Proof => ({
  link,
  kind: "mechanism",
  number: 0,
  start,
  end,
});

describe("cutText", () => {
  it("is one plain piece where nothing is proved", () => {
    expect(cutText(3, 9, [])).toEqual([{ start: 3, end: 9, proofs: [] }]);
  });

  it("cuts overlapping proofs where either begins or ends", () => {
    const [a, b] = [proof(2, 6, "mechanism:a"), proof(4, 9, "platform:b")];
    expect(cutText(0, 10, [a, b])).toEqual([
      { start: 0, end: 2, proofs: [] },
      { start: 2, end: 4, proofs: [a] },
      { start: 4, end: 6, proofs: [a, b] },
      { start: 6, end: 9, proofs: [b] },
      { start: 9, end: 10, proofs: [] },
    ]);
  });

  it("offers the shortest proof first where one lies inside another", () => {
    const [long, short] = [proof(0, 10), proof(4, 6, "platform:b")];
    expect(cutText(0, 10, [long, short])[1]?.proofs).toEqual([short, long]);
  });

  it("shows of a proof that reaches over the end only its part", () => {
    const reaching = proof(0, 20);
    expect(cutText(5, 8, [reaching])).toEqual([{ start: 5, end: 8, proofs: [reaching] }]);
  });

  it("covers the text once, in order, and keeps every proof on all of its units", () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), { maxLength: 8 });
    fc.assert(
      fc.property(spans, (given) => {
        const proofs = given.map(([start, length], index) =>
          proof(start, start + length, `mechanism:${index}`),
        );
        const pieces = cutText(0, 30, proofs);
        expect(pieces[0]?.start).toBe(0);
        expect(pieces.at(-1)?.end).toBe(30);
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end);
          for (let unit = piece.start; unit < piece.end; unit++) {
            const over = proofs.filter(({ start, end }) => start <= unit && unit < end);
            expect(new Set(piece.proofs)).toEqual(new Set(over));
          }
        }
      }),
    );
  });
});

describe("proofsOf", () => {
  const link = (quotes: readonly { quote: string; start: number; end: number }[]) => ({
    kind: "mechanism" as const,
    id: "a",
    name: "甲",
    english: "A",
    role: null,
    others: 0,
    quotes,
  });

  it("numbers the quotes of a link as they come and lists them as they stand in the text", () => {
    const quotes = [
      { quote: "乙", start: 7, end: 8 },
      { quote: "甲", start: 2, end: 3 },
    ];
    expect(proofsOf([link(quotes)], 10).map(({ start, number }) => [start, number])).toEqual([
      [2, 1],
      [7, 0],
    ]);
  });

  it("leaves out a quote that is not in the text", () => {
    expect(proofsOf([link([{ quote: "甲", start: 9, end: 12 }])], 10)).toEqual([]);
  });
});
