/** Why a name is no platform: generic words, places, campaigns, parts of a platform, data, general models. */

import { anyOf } from "../vocabulary/alternatives.ts";
import { endsWithAny, type PlatformRules, startsWithAny } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";

/** Without a place or an organ, this many characters must say more than a generic word: 消防竣工电子档案, not 负荷监测. */
const SPECIFIC = 5;

/** A long description needs less: 企业用能报装管理系统. */
const LONG = { length: 8, specific: 2 };

/** 政务小|助手 is a name, 智能|助手 is none. */
const ASSISTANT_NAME = 3;

/** With a place or an organ, one word is enough, or a description in generic words: 省电子证照, 全市统一政务服务. */
const PLACED = { specific: 2, length: 4 };

/** 一企一码, 一村一码 */
const ONE_EACH = /一.一/;

const GENERIC = "泛称，没有自己的名字";
const PHRASE = "一种说法，不是平台的名字";
const BASE_MODEL = "通用大模型，不是某地的平台";
const CAMPAIGN = "活动、做法或产品，不是信息系统";

export interface Verdicts {
  /** Of a name in quotation marks; `kind` is the word for a system that belongs to it, null for none. */
  ofQuoted(name: string, kind: string | null): string | null;
  /** Of the words before an unquoted 平台 or 系统, by the words around them. */
  ofDescription(stem: string, before: string, after: string): string | null;
  /** Of the words before 大模型, APP, 小程序. */
  ofStem(stem: string): string | null;
  /** Of the words before 网上办事大厅: every place has one. */
  ofHall(stem: string): string | null;
  /** Of the words before 热线, by the words behind it. */
  ofHotline(stem: string, after: string): string | null;
}

export function createVerdicts(rules: PlatformRules, names: NameReader): Verdicts {
  const { generic, physical, campaigns, products, data_stores, base_models, not_systems, organs } =
    rules.words;
  const genericWords = new RegExp(anyOf(generic), "g");
  const isPlace = endsWithAny(physical);
  const isCampaign = endsWithAny(campaigns);
  const isProduct = endsWithAny(products);
  const isData = endsWithAny(data_stores);
  const isModel = new RegExp(`^(?:${anyOf(base_models)})`);
  const isNoSystem = new RegExp(`^(?:${anyOf(not_systems)})+$`);
  const startsWithOrgan = new RegExp(`^.{2,10}(?:${anyOf(organs)})`);
  const startsOrgan = startsWithAny(organs);
  const endsWithKind = endsWithAny([...rules.kinds.keys()]);
  const endsWithBody = endsWithAny([...rules.words.bodies, ...organs]);
  const predicate = endsWithAny(rules.words.predicates);
  const online = new RegExp(anyOf(rules.words.online));
  const adverbial = startsWithAny(rules.words.adverbial);

  const withoutGeneric = (words: string): string => words.replace(genericWords, "");

  function ofQuoted(name: string, kind: string | null): string | null {
    if (isModel.test(name)) return BASE_MODEL;
    if (!isName(name, kind)) return PHRASE;
    if (kind !== null && online.test(kind)) return null;
    if (rules.phrase.test(name) && !isCode(name)) return PHRASE;
    if (isPlace.test(name)) return "实体场所或机构，不是信息系统";
    if (isCampaign.test(name)) return CAMPAIGN;
    if (kind === null && isProduct.test(name)) return CAMPAIGN;
    if (kind === null && isData.test(name)) return "数据资源，不是平台";
    return null;
  }

  /** 一叶码 is a code's name, 一企一码 a way to put things. */
  function isCode(name: string): boolean {
    return rules.code.test(name) && !ONE_EACH.test(name);
  }

  /** Says more than a kind; beside a word for its kind one character is enough (“审批智慧办”系统). */
  function isName(name: string, kind: string | null): boolean {
    const word = endsWithKind.exec(name)?.[0] ?? "";
    const stem = name.slice(0, name.length - word.length);
    switch (rules.kinds.get(word)) {
      case "hall":
        return true;
      case "assistant":
        return stem.length >= ASSISTANT_NAME;
      default:
        return (
          rules.coined.test(name) || withoutGeneric(stem).length >= (kind === null || word !== "" ? 2 : 1)
        );
    }
  }

  function ofDescription(stem: string, before: string, after: string): string | null {
    const place = names.placeLength(stem);
    const rest = stem.slice(place);
    const specific = withoutGeneric(rest).length;
    if (isNoSystem.test(withoutGeneric(rest)) || isNoSystem.test(rest)) return "不是信息系统";
    if (adverbial.test(after) && endsWithBody.test(stem)) return "“系统”在这里是副词";
    const located = place > rules.levelOf(stem).length;
    if (predicate.test(before) && !located) return "说明用途，不是名字";
    if (place > 0 || startsWithOrgan.test(stem)) {
      return specific >= PLACED.specific || rest.length >= PLACED.length ? null : GENERIC;
    }
    const named = specific >= SPECIFIC || (stem.length >= LONG.length && specific >= LONG.specific);
    return named ? null : GENERIC;
  }

  function ofStem(stem: string): string | null {
    if (isModel.test(stem)) return BASE_MODEL;
    return withoutGeneric(stem).length >= 2 ? null : GENERIC;
  }

  function ofHall(stem: string): string | null {
    return names.placeLength(stem) > 0 ? null : GENERIC;
  }

  function ofHotline(stem: string, after: string): string | null {
    return startsOrgan.test(after) ? "机构的名称，不是热线" : ofStem(stem);
  }

  return { ofQuoted, ofDescription, ofStem, ofHall, ofHotline };
}
