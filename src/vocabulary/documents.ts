/** How documents are laid out: words of headings, sections, page furniture and issuing organs. */

import { z } from "zod";
import { readRuleFile } from "./yaml-file.ts";

const words = z.array(z.string().min(1)).nonempty();

const schema = z.strictObject({
  markers: words,
  sections: z.strictObject({ practice: words, outlook: words, background: words, result: words }),
  furniture: words,
  bylines: words,
  issuers: words,
});

export type SectionWord = keyof z.infer<typeof schema>["sections"];

export interface DocumentLayout {
  /** Words before a case's number: 附件, 案例. */
  readonly markers: readonly string[];
  /** Kinds of section with the words of their headings, the decisive kind first. */
  readonly sections: readonly { readonly kind: SectionWord; readonly words: readonly string[] }[];
  /** A whole line that belongs to the page and not to the text. */
  readonly furniture: RegExp;
  /** A line that holds the name of a reporter, a source or a date. */
  readonly byline: RegExp;
  /** Endings of organs that issue documents. */
  readonly issuers: readonly string[];
}

export function loadDocumentLayout(directory: string): DocumentLayout {
  const { value, complain } = readRuleFile(directory, "documents.yaml", schema);

  function compiled(key: "furniture" | "bylines", wrap: (source: string) => string): RegExp {
    value[key].forEach((source, index) => {
      try {
        new RegExp(source, "u");
      } catch {
        throw complain([key, index], `“${source}” 不是合法的式样：检查括号和转义。`);
      }
    });
    return new RegExp(wrap(value[key].join("|")), "u");
  }

  return {
    markers: value.markers,
    sections: Object.entries(value.sections).map(([kind, list]) => ({
      kind: kind as SectionWord,
      words: list,
    })),
    furniture: compiled("furniture", (source) => `^(?:${source})$`),
    byline: compiled("bylines", (source) => source),
    issuers: value.issuers,
  };
}
