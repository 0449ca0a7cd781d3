/**
 * Bodies of government in running text: 厦门市税务局, 发改科技局, 交通、公安、住建三部门.
 *
 * A stem (税务) is a body with its kind behind it (局), joined with another to one merged organ, or as a member of a
 * list that says of what it is one (等部门) or that has a certain body in it.
 */

import type { Span } from "../model/text.ts";
import type { DepartmentRules } from "../vocabulary/departments.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";
import { createBodyNamer } from "./department-names.ts";
import { createWordMatcher } from "./matcher.ts";

/** A body as named. */
export interface Body extends Span {
  /** Departments: two for a merged organ, none for an organ of no system. */
  readonly ids: readonly string[];
  /** The whole name: 厦门市税务局; the bare word where a list has no more. */
  readonly name: string;
  /** `organ` by its own name, `list` by its neighbours, `none` when nothing says that it is one. */
  readonly proof: "organ" | "list" | "none";
  /** Where the vocabulary's word begins: behind 厦门市 in 厦门市税务局. */
  readonly core: number;
  /** Where the first word of its list begins; its own outside of lists. */
  readonly listStart: number;
  /** The division in its name, as written: 蕉城 in 蕉城法院; null without one. */
  readonly place: string | null;
  /** Whether 和 or 与 alone stands between it and the body before. */
  readonly isJoined: boolean;
}

/** How far a list's tail may reach: 、商会等5个相关职能部门. */
const TAIL_LENGTH = 20;

/** Between two members: one that no vocabulary has, with its marks, and the level of the next. */
const LONGEST_JOINER = 8;

/** Guards look at the word next to a body. */
const GUARD_REACH = 4;

/** What a bare organ does stands right behind it: 统一安排资金. */
const DEED_REACH = 8;

/** Two bodies act as one: 区商务局和区税务局. */
const JOINED = /^[和与]$/;

interface Member extends Span {
  readonly ids: readonly string[];
  readonly isOrgan: boolean;
  /** The last word of the vocabulary in it. */
  readonly word: string;
}

/** Compiles the words once; bodies are in text order. */
export function createBodyFinder(rules: DepartmentRules, gazetteer: Gazetteer): (text: string) => Body[] {
  const matcher = createWordMatcher(rules.words.keys());
  const names = createBodyNamer(rules, gazetteer);

  return function findBodies(text) {
    return withoutParts(listsOf(text, membersOf(text)).flatMap((list) => bodiesOf(text, list)));
  };

  /** Words with the kind behind them; what joins to one organ is one member. */
  function membersOf(text: string): Member[] {
    const members: Member[] = [];
    for (const { start, end, word } of matcher.longest(text)) {
      const { kind, ids } = rules.words.get(word)!;
      if (kind === "decoy" || !passesGuard(text, start, end, word)) continue;
      const last = members.at(-1);
      const merges =
        kind === "stem" && last && !last.isOrgan && rules.mergedJoiner.test(text.slice(last.end, start));
      if (merges) members.pop();
      const organEnd = kind === "body" || isBareOrgan(text, start, end) ? end : suffixEnd(text, end);
      members.push({
        start: merges ? last.start : start,
        end: organEnd ?? end,
        ids: merges ? [...new Set([...last.ids, ...ids])] : ids,
        isOrgan: organEnd !== null,
        word,
      });
    }
    return members;
  }

  /** Whether what stands around a body with a guard lets it be one. */
  function passesGuard(text: string, start: number, end: number, word: string): boolean {
    const guard = rules.guards.get(word);
    if (!guard) return true;
    const before = text.slice(Math.max(0, start - GUARD_REACH), start);
    const behind = text.slice(end, end + GUARD_REACH);
    if (guard.notBehind?.test(behind)) return false;
    if (names.headOf(text, start, word).start < start) return true;
    return !guard.notBefore?.test(before) && (!guard.before || guard.before.test(before));
  }

  /** 利息由市|财政|贴一半: the level and the deed say what the word for the kind would. */
  function isBareOrgan(text: string, start: number, end: number): boolean {
    const { before, behind } = rules.bareOrgan;
    return (
      before.test(text.slice(Math.max(0, start - GUARD_REACH), start)) &&
      behind.test(text.slice(end, end + DEED_REACH))
    );
  }

  function suffixEnd(text: string, position: number): number | null {
    rules.organSuffix.lastIndex = position;
    return rules.organSuffix.test(text) ? rules.organSuffix.lastIndex : null;
  }

  function listsOf(text: string, members: readonly Member[]): Member[][] {
    const lists: Member[][] = [];
    for (const member of members) {
      const list = lists.at(-1);
      const last = list?.at(-1);
      if (list && last && joins(text, last.end, member.start)) list.push(member);
      else lists.push([member]);
    }
    return lists;
  }

  function joins(text: string, from: number, to: number): boolean {
    return to - from <= LONGEST_JOINER && rules.listJoiner.test(text.slice(from, to));
  }

  function bodiesOf(text: string, list: readonly Member[]): Body[] {
    const isList = list.some(({ isOrgan }) => isOrgan) || saysDepartments(text, list);
    return list.map((member, index): Body => {
      const head = member.isOrgan ? names.headOf(text, member.start, member.word) : null;
      const start = head?.start ?? member.start;
      const end = member.isOrgan ? names.endOf(text, member.end, member.word) : member.end;
      return {
        ids: member.ids,
        start,
        end,
        name: text.slice(start, end),
        proof: member.isOrgan ? "organ" : isList ? "list" : "none",
        core: member.start,
        listStart: list[0]!.start,
        place: head?.place ?? null,
        isJoined: index > 0 && JOINED.test(text.slice(list[index - 1]!.end, start)),
      };
    });
  }

  function saysDepartments(text: string, list: readonly Member[]): boolean {
    const { end } = list.at(-1)!;
    const behind = text.slice(end, end + TAIL_LENGTH);
    return list.length > 1
      ? rules.listTail.test(behind) || rules.listActing.test(behind)
      : rules.singleTail.test(behind);
  }
}

/** 国家税务总局厦门市税务局 is one body: what lies inside the name of another is none by itself. */
function withoutParts(bodies: readonly Body[]): Body[] {
  return bodies.filter(
    (body, index) => !isInside(body, bodies[index - 1]) && !isInside(body, bodies[index + 1]),
  );
}

function isInside(part: Span, whole: Span | undefined): boolean {
  return (
    whole !== undefined &&
    whole.start <= part.start &&
    part.end <= whole.end &&
    whole.end - whole.start > part.end - part.start
  );
}
