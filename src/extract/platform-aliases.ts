/** One platform of a case under one name: forms, stated aliases, abbreviations and place prefixes joined. */

import type { PlatformMention, Proof } from "../model/mention.ts";
import { anyOf } from "../vocabulary/alternatives.ts";
import { endsWithAny, type PlatformRules } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";
import type { Candidate, Quote } from "./platform-candidate.ts";

/** 平台叫“嘉企惠”，…还管它叫“禾惠通”: an alias is told soon after the name. */
const ALIAS_REACH = 60;

/** Abbreviations keep the head and the tail of a name: 国家企业(信用信息)公示系统. */
const ABBREVIATION = { head: 2, tail: 4, shortest: 6 };

/** The shortest name that a place or an organ may stand before: 福建|易企办. */
const SHORTEST_PREFIXED = 3;

interface Group {
  readonly names: Set<string>;
  readonly forms: Set<string>;
  readonly keys: Set<string>;
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
  /** Whether a name that says too little by itself means one of the platforms: 建管系统 after 厦门市建管系统. */
  shortens(name: string, full: string): boolean;
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
    for (const quote of quotes) {
      if (!naming.test(text.slice(Math.max(0, quote.start - 8), quote.start))) continue;
      const named = candidates.findLast(
        (candidate) => candidate.end <= quote.start && quote.start - candidate.end <= ALIAS_REACH,
      );
      if (named) aliases.set(quote, named);
    }
    return aliases;
  }

  function join(candidates: readonly Candidate[], aliases: ReadonlyMap<Quote, Candidate>): PlatformMention[] {
    const groups: Group[] = [];
    for (const { name, form, start, end, rule } of candidates) {
      const keys = new Set([rules.keyOf(name), rules.keyOf(form)]);
      const group = groups.find((known) => [...keys].some((key) => known.keys.has(key)));
      const proof = { start, end, rule };
      if (!group) groups.push({ names: new Set([name]), forms: new Set([form]), keys, proofs: [proof] });
      else {
        group.names.add(name);
        group.forms.add(form);
        for (const key of keys) group.keys.add(key);
        group.proofs.push(proof);
      }
    }
    for (const [{ inner, start, end }, { name }] of aliases) {
      const group = groups.find((known) => known.keys.has(rules.keyOf(name)));
      group?.forms.add(inner);
      group?.keys.add(rules.keyOf(inner));
      group?.proofs.push({ start, end, rule: "alias" });
    }
    return merged(groups).map(mentionOf);
  }

  function merged(groups: readonly Group[]): Group[] {
    const kept: Group[] = [];
    const byLength = [...groups].sort((a, b) => longest(b.names).length - longest(a.names).length);
    for (const group of byLength) {
      const fuller = kept.filter((other) =>
        [...other.names].some((full) => [...group.names].some((name) => shortens(name, full))),
      );
      // A name that shortens two platforms is neither's.
      if (fuller.length !== 1) kept.push(group);
      else {
        for (const name of group.names) fuller[0]!.names.add(name);
        for (const form of group.forms) fuller[0]!.forms.add(form);
        for (const key of group.keys) fuller[0]!.keys.add(key);
        fuller[0]!.proofs.push(...group.proofs);
      }
    }
    return kept.sort((a, b) => a.proofs[0]!.start - b.proofs[0]!.start);
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

  return { statedAliases, join, shortens };
}

function shortest(names: Iterable<string>): string {
  return [...names].reduce((best, name) => (name.length < best.length ? name : best));
}

function longest(names: Iterable<string>): string {
  return [...names].reduce((best, name) => (name.length > best.length ? name : best));
}
