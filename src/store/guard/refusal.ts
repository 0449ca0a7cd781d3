/** Why a text is refused, for people: the reason, the place and how to write it instead. */

import { positionOf, type TextPosition } from "../cypher-tokens.ts";

/** What a rule finds wrong with a token. */
export interface Problem {
  readonly reason: string;
  readonly advice: string;
}

export interface Refusal extends TextPosition {
  /** One sentence with reason, place and advice. */
  readonly message: string;
}

/** Longer words are cut in messages: a hostile one would fill the screen. */
const SHOWN_CHARACTERS = 40;

/** `shown` is the part of the text that is refused; left out where it is the whole text or cannot be seen. */
export function refusal(cypher: string, at: number, shown: string, { reason, advice }: Problem): Refusal {
  const position = positionOf(cypher, at);
  const characters = [...shown];
  const part =
    characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join("")}…` : shown;
  const place = `第 ${position.line} 行第 ${position.column} 列${part && `的 ${part}`}`;
  return { ...position, message: `查询被拒绝：${place}：${reason}；${advice}。` };
}
