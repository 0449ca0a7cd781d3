/**
 * Functional zones that no list has, by their kind: 蓝田经济开发区, 泉州市高新区, 常州国家高新技术产业开发区.
 *
 * A zone is named after a division, which hosts it, or has a name of its own and is hosted by a division named nearby.
 */

import type { Span } from "../model/text.ts";
import type { RegionName } from "../vocabulary/region-name-table.ts";
import type { Gazetteer } from "../vocabulary/regions.ts";
import type { Hit } from "./matcher.ts";

export interface NamedSpan extends Hit {
  readonly name: RegionName;
}

export interface ZoneSpan extends Span {
  /** Paths by the divisions that the zone is named after; empty for a name of its own. */
  readonly candidates: readonly string[];
}

/** 蓝田, 观音山, 古雷港: names of zones are short. */
const OWN_NAME_LENGTHS = [2, 3, 4];

/** The longest word before a name that tells where it begins: 来自. */
const CUE_LENGTH = 3;

const HAN = /^[\u4e00-\u9fff]+$/;

/** How far behind a zone its committee is named: 、临江新区管委会. */
const COMMITTEE_REACH = 24;

/** Between places of a list. */
const LIST_MARK = /[、和与及]/;

/** One zone a kind word; those that nothing names (国家级开发区) are passed over. */
export function findZones(
  text: string,
  named: readonly NamedSpan[],
  kinds: readonly Hit[],
  { rules, division }: Gazetteer,
): ZoneSpan[] {
  const byEnd = new Map(named.map((hit) => [hit.end, hit]));
  return kinds.flatMap((kind): ZoneSpan[] => {
    const qualifier = rules.zoneQualifiers.find((word) => text.endsWith(word, kind.start)) ?? "";
    const host = byEnd.get(kind.start - qualifier.length);
    if (host && host.name.form !== "zone" && !host.name.weak) {
      const candidates = host.name.paths.map(
        (path) => `${path}/${division(path)!.shortName}${qualifier}${kind.word}`,
      );
      return [{ start: host.start, end: kind.end, candidates }];
    }
    const start = qualifier === "" ? ownNameStart(kind) : null;
    return start === null ? [] : [{ start, end: kind.end, candidates: [] }];
  });

  /** The nearest place where a name can begin: behind a division, and for a kind that is seldom without a name, or one with a committee, also behind a mark. */
  function ownNameStart({ start: end, end: last, word }: Hit): number | null {
    const isPlaced = rules.zoneSuffixes.placed.includes(word);
    const isNamed =
      rules.zoneSuffixes.named.includes(word) ||
      (isPlaced && rules.zoneAdministered.test(text.slice(last, last + COMMITTEE_REACH)));
    if (!isNamed && !isPlaced) return null;
    for (const length of OWN_NAME_LENGTHS) {
      const start = end - length;
      const name = text.slice(Math.max(0, start), end);
      if (!HAN.test(name) || name.length < length) return null;
      if (rules.zoneNotNames.some((part) => name.endsWith(part) || name.startsWith(part))) return null;
      const place = byEnd.get(text[start - 1] === "的" || isListed(start) ? start - 1 : start);
      if (place && !(place.name.weak && place.name.form === "short")) return start;
      if (isNamed && rules.leftCues.test(text.slice(Math.max(0, start - CUE_LENGTH), start))) return start;
    }
    return null;
  }

  /** 桥东区、|城北新区 */
  function isListed(start: number): boolean {
    return LIST_MARK.test(text[start - 1] ?? "");
  }
}
