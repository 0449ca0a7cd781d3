/** What rule files are made of: words, lists of words, regular expressions. */

import { z } from "zod";

export const ruleWord = z.string().min(1);

/** A list, or words with spaces between them: hundreds of words are easier read in lines than in a column. */
export const ruleWords = z.union([z.array(ruleWord), ruleWord.transform((text) => text.trim().split(/\s+/))]);

/** The source of a regular expression. */
export const rulePattern = ruleWord.refine(isPattern, "正则表达式写错了：检查括号和反斜杠");

function isPattern(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
