/** What is done with a name in quotation marks, or what it does, tells that it is a system: 登录“…”, 扫“…”, “…”报警. */

import { anyOf } from "../vocabulary/alternatives.ts";
import { endsWithAny, type PlatformRules, startsWithAny } from "../vocabulary/platforms.ts";
import type { Quote } from "./platform-candidate.ts";

/** 在“甲市云法庭”上连线: how far behind the name the deed may stand. */
const DEED_GAP = 8;

/** “AI智办”等改革举措: how far behind the name it may be called a practice. */
const PRACTICE_GAP = 4;

/** How far around a name what is done with it may be told. */
const REACH = 24;

/** How far around a name the words of its sentence may stand. */
const SENTENCE_REACH = 80;

/** Two characters (在“快”上, “便民”) are a manner of speaking. */
const SHORTEST_NAME = 3;

export interface Use {
  readonly rule: "opened" | "used" | "acts" | "recorded" | "brand" | "code" | "assistant";
  /** Why the name is none of a system after all; null when nothing speaks against it. */
  readonly reason: string | null;
}

/** The function it returns gives null when nothing is done with the name that tells what it is. */
export function createUseReader(rules: PlatformRules): (text: string, quote: Quote) => Use | null {
  const { words } = rules;
  const opened = endsWithAny(words.opened_by);
  const reached = endsWithAny(words.reached_by);
  const recorded = endsWithAny(words.recorded_in);
  const person = endsWithAny(words.people);
  const brought = new RegExp(`(?:${anyOf(words.brand_context)})的?(?:${anyOf(words.measures)})?$`);
  const practice = new RegExp(`^等?[^，。；！？、“”\\n]{0,${PRACTICE_GAP}}?(?:${anyOf(words.practices)})`);
  const module = startsWithAny(words.modules);
  const deed = new RegExp(`^[上里内中]?[^，。；！？、“”\\n]{0,${DEED_GAP}}?(?:${anyOf(words.done_there)})`);
  const inside = new RegExp(`^[上里内中][^，。；！？、“”\\n]{0,2}?(?:${anyOf(words.done_there)})`);
  const codeContext = new RegExp(anyOf(words.code_context));
  const assistantContext = new RegExp(anyOf(words.assistant_context));

  return function readUse(text, quote) {
    const rule = ruleOf(text, quote);
    if (rule === null) return null;
    const after = text.slice(quote.end, quote.end + REACH);
    if (module.test(after)) return { rule, reason: "平台的栏目或模块，不是平台" };
    if (rule === "acts" && person.test(quote.inner)) return { rule, reason: "人员或队伍，不是信息系统" };
    const told = rule !== "brand" && rule !== "code" && rule !== "assistant";
    if (!told && practice.test(behindList(after))) return { rule, reason: "做法或机制，不是信息系统" };
    return { rule, reason: null };
  };

  function ruleOf(text: string, { start, end, inner }: Quote): Use["rule"] | null {
    const before = text.slice(Math.max(0, start - REACH), start);
    const after = text.slice(end, end + REACH);
    const brand = rules.brand.test(inner);
    if (opened.test(before)) return "opened";
    if (inner.length >= SHORTEST_NAME && inside.test(after)) return "used";
    if (reached.test(before) && (brand || inner.length >= SHORTEST_NAME) && deed.test(after))
      return brand ? "used" : null;
    if (brand || rules.shortName.test(inner)) {
      if (rules.machineDeed.test(after) || rules.screen.test(after)) return "acts";
      if (recorded.test(before)) return "recorded";
    }
    if (brand && (brought.test(before) || reached.test(before))) return "brand";
    const sentence = sentenceAround(text, start, end);
    if (rules.code.test(inner) && codeContext.test(sentence)) return "code";
    return rules.assistantName.test(inner) && assistantContext.test(sentence) ? "assistant" : null;
  }
}

/** What stands behind the last quotation of a list: “AI智办”“视频帮办”|等改革举措. */
function behindList(after: string): string {
  return after.replace(/^(?:[、和与及]?“[^”]*”)+/, "");
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - SENTENCE_REACH), start);
  const after = text.slice(end, end + SENTENCE_REACH);
  return `${before.split(/[。；\n]/).at(-1)}${after.split(/[；\n]/, 1)[0]}`;
}
