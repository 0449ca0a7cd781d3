/**
 * Bodies of government in running text: 厦门市税务局, 发改科技局, 交通、公安、住建三部门.
 *
 * A stem (税务) is a body with its kind behind it (局), joined with another to one merged organ, or as a member of a
 * list that says of what it is one (等部门) or that has a certain body in it.
 */

import type { Span } from "../model/text.ts";
import type { DepartmentRules } from "../vocabulary/departments.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";
import { createWordMatcher } from "./matcher.ts";

/** A body as named. */
export interface Body extends Span {
  /** Departments: two for a merged organ. */
  readonly ids: readonly string[];
  /** The whole name: 厦门市税务局; the bare word where a list has no more. */
  readonly name: string;
  /** `organ` by its own name, `list` by its neighbours, `none` when nothing says that it is one. */
  readonly proof: "organ" | "list" | "none";
  /** Position of the list it stands in; members of one list share it. */
  readonly list: number;
  /** True when a division's name is part of its own: 蕉城法院. */
  readonly hasPlace: boolean;
}

/** How far a list's tail may reach: 、商会等5个相关职能部门. */
const TAIL_LENGTH = 20;

/** Between two members: 、省 or one member that no vocabulary has. */
const LONGEST_JOINER = 8;

/** The longest part of a name before a body: 伊犁哈萨克自治州. */
const LONGEST_PART = 11;

interface Member extends Span {
  readonly ids: readonly string[];
  readonly isOrgan: boolean;
}

/** Compiles the words once; bodies are in text order. */
export function createBodyFinder(rules: DepartmentRules, gazetteer: Gazetteer): (text: string) => Body[] {
  const matcher = createWordMatcher(rules.words.keys());

  return function findBodies(text) {
    return listsOf(text, membersOf(text)).flatMap((list, index) => bodiesOf(text, list, index));
  };

  /** Words with the kind behind them; what joins to one organ is one member. */
  function membersOf(text: string): Member[] {
    const members: Member[] = [];
    let open: (Span & { ids: string[] }) | null = null;
    for (const { start, end, word } of matcher.longest(text)) {
      const { kind, ids } = rules.words.get(word)!;
      if (open && !(kind === "stem" && rules.mergedJoiner.test(text.slice(open.end, start)))) {
        members.push({ ...open, isOrgan: false });
        open = null;
      }
      if (kind === "decoy") continue;
      const known: readonly string[] = open?.ids ?? [];
      const merged: string[] = [...new Set([...known, ...ids])];
      const from: number = open?.start ?? start;
      const stop = kind === "body" ? end : suffixEnd(text, end);
      if (stop === null) open = { start: from, end, ids: merged };
      else {
        members.push({ start: from, end: stop, ids: merged, isOrgan: true });
        open = null;
      }
    }
    if (open) members.push({ ...open, isOrgan: false });
    return members;
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
      const joiner =
        last && member.start - last.end <= LONGEST_JOINER ? text.slice(last.end, member.start) : null;
      if (list && joiner !== null && rules.listJoiner.test(joiner)) list.push(member);
      else lists.push([member]);
    }
    return lists;
  }

  function bodiesOf(text: string, list: readonly Member[], index: number): Body[] {
    const end = list.at(-1)!.end;
    const isList =
      list.some(({ isOrgan }) => isOrgan) ||
      (list.length > 1 && rules.listTail.test(text.slice(end, end + TAIL_LENGTH)));
    return list.map((member): Body => {
      const { start, hasPlace } = nameStart(text, member.start);
      const stop =
        member.end +
        (rules.nameSuffix.exec(text.slice(member.end, member.end + LONGEST_PART))?.[0].length ?? 0);
      return {
        ids: member.ids,
        start: member.isOrgan ? start : member.start,
        end: member.isOrgan ? stop : member.end,
        name: member.isOrgan ? text.slice(start, stop) : text.slice(member.start, member.end),
        proof: member.isOrgan ? "organ" : isList ? "list" : "none",
        list: index,
        hasPlace,
      };
    });
  }

  /** Takes in what stands before a body and belongs to its name: 国家税务总局 + 厦门市 + 税务局. */
  function nameStart(text: string, position: number): { start: number; hasPlace: boolean } {
    let start = position;
    let hasPlace = false;
    for (let length = Math.min(LONGEST_PART, start); length > 0; ) {
      const part = text.slice(start - length, start);
      const isPlace = gazetteer.names.has(part);
      if (isPlace || rules.namePrefixes.has(part)) {
        start -= length;
        hasPlace ||= isPlace;
        length = Math.min(LONGEST_PART, start);
      } else length--;
    }
    return { start, hasPlace };
  }
}
