/** One platform of a case under one name: forms, stated aliases, abbreviations and place prefixes joined. */

import type { PlatformMention, Proof } from "../model/mention.ts";
import { anyOf } from "../vocabulary/alternatives.ts";
import { endsWithAny, type PlatformRules } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";
import type { Candidate, Quote } from "./platform-candidate.ts";

/** 平台叫“甲企惠”，…大家又叫它“乙惠通”: an alias is told soon after the name. */
const ALIAS_REACH = 60;

/** Abbreviations keep the head and the tail of a name: 国家企业(信用信息)公示系统. */
const ABBREVIATION = { head: 2, tail: 4, shortest: 6 };

/** The shortest name that a place or an organ may stand before: 福建|易企办. */
const SHORTEST_PREFIXED = 3;

interface Group {
  readonly names: Set<string>;
  readonly forms: Set<string>;
  readonly proofs: Proof[];
}

export interface AliasJoiner {
  /** Quotes that only give another name to a platform before them, with that platform. */
  statedAliases(
    text: string,
    quotes: readonly Quote[],
    candidates: readonly Candidate[],
  ): Map<Quote, Candidate>;
  join(candidates: readonly Candidate[], aliases: ReadonlyMap<Quote, Candidate>): PlatformMention[];
  /** Those whose names say too little by themselves but mean one of the platforms: 建管系统 beside 厦门市建管系统. */
  shortenedBy(refused: readonly Candidate[], named: readonly Candidate[]): Set<Candidate>;
}

export function createAliasJoiner(rules: PlatformRules, names: NameReader): AliasJoiner {
  const naming = endsWithAny(rules.words.alias_naming);
  const endsWithOrgan = endsWithAny(rules.words.organs);
  const endsWithKind = new RegExp(`(?:${anyOf(rules.kinds.keys())})$`);

  function statedAliases(
    text: string,
    quotes: readonly Quote[],
    candidates: readonly Candidate[],
  ): Map<Quote, Candidate> {
    const aliases = new Map<Quote, Candidate>();
    let next = 0;
    for (const quote of quotes) {
      if (!naming.test(text.slice(Math.max(0, quote.start - 8), quote.start))) continue;
      while (next < candidates.length && candidates[next]!.end <= quote.start) next++;
      // A nickname is the local platform's rather than that of the known one it is reached by.
      const near = candidates
        .slice(Math.max(0, next - 3), next)
        .filter((named) => quote.start - named.end <= ALIAS_REACH);
      const named = near.findLast((candidate) => candidate.rule !== "known") ?? near.at(-1);
      if (named) aliases.set(quote, named);
    }
    return aliases;
  }

  function join(candidates: readonly Candidate[], aliases: ReadonlyMap<Quote, Candidate>): PlatformMention[] {
    const groups = new Set<Group>();
    const byKey = new Map<string, Group>();
    const groupOf = (names: readonly string[]): Group => {
      const keys = names.map(rules.keyOf);
      const known = keys.map((key) => byKey.get(key)).find((group) => group !== undefined);
      const group = known ?? { names: new Set(), forms: new Set(), proofs: [] };
      for (const key of keys) byKey.set(key, group);
      groups.add(group);
      return group;
    };
    for (const { name, forms, start, end, rule } of candidates) {
      const group = groupOf([name, ...forms]);
      group.names.add(name);
      for (const form of forms) group.forms.add(form);
      group.proofs.push({ start, end, rule });
    }
    for (const [{ inner, start, end }, { name }] of aliases) {
      const group = groupOf([name, inner]);
      group.forms.add(inner);
      group.proofs.push({ start, end, rule: "alias" });
    }
    return merged([...groups]).map(mentionOf);
  }

  /** Shorter names join the one fuller name that they shorten; one that shortens two is neither's. */
  function merged(groups: readonly Group[]): Group[] {
    const kept = new Map<string, Group[]>();
    for (const group of [...groups].sort((a, b) => longest(b.names).length - longest(a.names).length)) {
      const tails = new Set(Array.from(group.names, tailOf));
      const fuller = [...tails]
        .flatMap((tail) => kept.get(tail) ?? [])
        .filter((other) =>
          [...group.names].some((name) => [...other.names].some((full) => shortens(name, full))),
        );
      if (fuller.length === 1) absorb(fuller[0]!, group);
      else for (const tail of tails) kept.set(tail, [...(kept.get(tail) ?? []), group]);
    }
    return [...new Set([...kept.values()].flat())].sort((a, b) => a.proofs[0]!.start - b.proofs[0]!.start);
  }

  function shortenedBy(refused: readonly Candidate[], named: readonly Candidate[]): Set<Candidate> {
    const fulls = new Map<string, Set<string>>();
    for (const { name } of named) fulls.set(tailOf(name), (fulls.get(tailOf(name)) ?? new Set()).add(name));
    return new Set(
      refused.filter(({ name }) => [...(fulls.get(tailOf(name)) ?? [])].some((full) => shortens(name, full))),
    );
  }

  function shortens(name: string, full: string): boolean {
    if (name.length >= full.length) return false;
    if (full.endsWith(name) && name.length >= SHORTEST_PREFIXED) {
      const prefix = full.slice(0, full.length - name.length);
      return (
        names.placeLength(prefix) === prefix.length ||
        endsWithOrgan.test(prefix) ||
        (name.startsWith("省") && names.placeLength(prefix + name) > 0)
      );
    }
    return abbreviates(name, full);
  }

  function abbreviates(name: string, full: string): boolean {
    const { head, tail, shortest } = ABBREVIATION;
    if (name.length < shortest || !endsWithKind.test(name)) return false;
    if (name.slice(0, head) !== full.slice(0, head) || name.slice(-tail) !== full.slice(-tail)) return false;
    let at = 0;
    for (const character of full) if (character === name[at]) at++;
    return at === name.length;
  }

  /** A proper name is told short (闽政通), a description in full (厦门市建管系统). */
  function mentionOf({ names: all, forms, proofs }: Group): PlatformMention {
    const proper = [...all].filter((name) => !endsWithKind.test(name));
    const name = proper.length > 0 ? shortest(proper) : longest(all);
    const aliases = [...new Set([...all, ...forms])].filter((form) => form !== name);
    return { name, aliases, proofs };
  }

  return { statedAliases, join, shortenedBy };
}

/** What a name and its short form have in common at least, so that only likely pairs are compared. */
function tailOf(name: string): string {
  return name.slice(-SHORTEST_PREFIXED);
}

function absorb(into: Group, group: Group): void {
  for (const name of group.names) into.names.add(name);
  for (const form of group.forms) into.forms.add(form);
  into.proofs.push(...group.proofs);
}

function shortest(names: Iterable<string>): string {
  return [...names].reduce((best, name) => (name.length < best.length ? name : best));
}

function longest(names: Iterable<string>): string {
  return [...names].reduce((best, name) => (name.length > best.length ? name : best));
}
