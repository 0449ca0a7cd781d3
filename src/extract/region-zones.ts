/**
 * Functional zones that no list has, by their kind: 蓝田经济开发区, 泉州市高新区, 常州国家高新技术产业开发区.
 *
 * A zone is named after a division, which hosts it, or has a name of its own and is hosted by a division named nearby.
 */

import type { Span } from "../model/text.ts";
import type { Gazetteer, RegionName } from "../vocabulary/regions.ts";
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

const HAN = /^[\u4e00-\u9fff]+$/;

/** One zone a kind word; those that nothing names (国家级开发区) are passed over. */
export function findZones(
  text: string,
  named: readonly NamedSpan[],
  kinds: readonly Hit[],
  { rules, division }: Gazetteer,
): ZoneSpan[] {
  const own = new Set(rules.zoneSuffixes.named);
  return kinds.flatMap((kind) => {
    const qualifier = rules.zoneQualifiers.find((word) => text.endsWith(word, kind.start)) ?? "";
    const nameEnd = kind.start - qualifier.length;
    const host = named.find((hit) => hit.end === nameEnd && hit.name.form !== "zone");
    if (host) {
      const candidates = host.name.paths.map(
        (path) => `${path}/${division(path)!.shortName}${qualifier}${kind.word}`,
      );
      return [{ start: host.start, end: kind.end, candidates }];
    }
    if (qualifier !== "" || !own.has(kind.word)) return [];
    const start = ownNameStart(kind.start);
    return start === null ? [] : [{ start, end: kind.end, candidates: [] }];
  });

  /** The nearest place where a name can begin: behind a mark, a preposition or another division. */
  function ownNameStart(end: number): number | null {
    for (const length of OWN_NAME_LENGTHS) {
      const name = text.slice(Math.max(0, end - length), end);
      if (!HAN.test(name) || name.length < length) return null;
      if (rules.zoneNotNames.some((word) => name.endsWith(word) || name.startsWith(word))) return null;
      const start = end - length;
      if (
        rules.leftCues.test(text.slice(Math.max(0, start - 3), start)) ||
        text[start - 1] === "的" ||
        named.some((hit) => hit.end === start)
      )
        return start;
    }
    return null;
  }
}
