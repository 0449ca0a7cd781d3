/** Numbers as official prose writes them: 1,200 · 3.5 · 二十 · 半 · 两千. */

import { parseNumeral } from "../model/numerals.ts";

const SCALES: Readonly<Record<string, number>> = { "": 1, 百: 100, 千: 1000 };

/** The number written, or null when the characters make none; 半 is a half, 千 alone (千万元) a thousand. */
export function parseNumber(written: string): number | null {
  if (/^[\d.,]+$/.test(written)) return Number(written.replaceAll(",", ""));
  if (written === "半") return 0.5;
  const scale = SCALES[written];
  if (scale !== undefined && written !== "") return scale;
  const [thousands, rest] = written.includes("千") ? written.split("千", 2) : ["", written];
  const high = thousands === "" ? 0 : parseNumeral(thousands!);
  const low = rest === "" ? 0 : parseNumeral(rest!);
  return high === null || low === null ? null : high * 1000 + low;
}
