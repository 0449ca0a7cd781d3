/** Why a name is no platform: generic words, places, campaigns, parts of a platform, data, general models. */

import { anyOf } from "../vocabulary/alternatives.ts";
import { endsWithAny, type PlatformRules } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";

/** Without a place or an organ, a description must be this specific: 惠企政策直达兑现, not 负荷监测. */
const SPECIFIC = 6;

/** With a place or an organ, this much is enough: 省|电子证照|平台. */
const PLACED = 4;

export interface Verdicts {
  /** Of a name in quotation marks; `kind` is the word for a system that belongs to it, null for none. */
  ofQuoted(name: string, kind: string | null): string | null;
  /** Of the words before an unquoted 平台 or 系统. */
  ofDescription(stem: string): string | null;
  /** Of the words before 大模型, 热线, APP, 小程序. */
  ofStem(stem: string): string | null;
}

export function createVerdicts(rules: PlatformRules, names: NameReader): Verdicts {
  const { generic, physical, campaigns, data_stores, base_models, not_systems, organs } = rules.words;
  const genericWords = new RegExp(anyOf(generic), "g");
  const isPlace = endsWithAny(physical);
  const isCampaign = endsWithAny(campaigns);
  const isData = endsWithAny(data_stores);
  const isModel = new RegExp(`^(?:${anyOf(base_models)})`);
  const isNoSystem = new RegExp(`^(?:${anyOf(not_systems)})+$`);
  const startsWithOrgan = new RegExp(`^.{2,10}(?:${anyOf(organs)})`);
  const ONLINE = /线上|网上|云|数字|智能|小程序|APP|系统/;

  const withoutGeneric = (words: string): string => words.replace(genericWords, "");

  function ofQuoted(name: string, kind: string | null): string | null {
    if (isModel.test(name)) return "通用大模型，不是某地的平台";
    if (rules.phrase.test(name) || withoutGeneric(name) === "") return "一种说法，不是平台的名字";
    if (kind !== null && ONLINE.test(kind)) return null;
    if (isPlace.test(name)) return "实体场所或机构，不是信息系统";
    if (isCampaign.test(name)) return "活动、做法或产品，不是信息系统";
    if (kind === null && isData.test(name)) return "数据资源，不是平台";
    return null;
  }

  function ofDescription(stem: string): string | null {
    const place = names.placeLength(stem);
    const rest = stem.slice(place);
    if (isNoSystem.test(withoutGeneric(rest)) || isNoSystem.test(rest)) return "不是信息系统";
    if (place > 0 || startsWithOrgan.test(stem)) {
      return stem.length - (place > 0 ? place : 0) >= PLACED ? null : "泛称，没有自己的名字";
    }
    return withoutGeneric(rest).length >= SPECIFIC ? null : "泛称，没有自己的名字";
  }

  function ofStem(stem: string): string | null {
    if (isModel.test(stem)) return "通用大模型，不是某地的平台";
    return withoutGeneric(stem.slice(names.placeLength(stem))).length >= 2 ? null : "泛称，没有自己的名字";
  }

  return { ofQuoted, ofDescription, ofStem };
}
