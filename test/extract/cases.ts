/** Cases for tests of extractors, cut from invented text. */

import type { CaseDoc, Section, SectionKind } from "../../src/model/case.ts";
import { normalised } from "../documents.ts";

/** A case whose sections are the given texts, one after the other. */
export function caseOf(...parts: readonly (readonly [SectionKind, string])[]): CaseDoc {
  const sections: Section[] = [];
  let text = "";
  for (const [kind, words] of parts) {
    const start = text.length;
    text += `${words}\n`;
    sections.push({ kind, heading: null, level: 0, start, end: text.length });
  }
  const document = normalised(text);
  const facts = { issuer: null, published: null, year: null, batch: null };
  return { id: "文件", title: "", order: null, facts, document, offset: 0, text: document.text, sections };
}

/** A case of one paragraph that tells what was done. */
export function practice(text: string): CaseDoc {
  return caseOf(["practice", text]);
}
