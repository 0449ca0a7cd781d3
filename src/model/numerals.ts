/** Chinese numerals as documents number and count with them. */

const DIGITS = "〇一二三四五六七八九";

/** The characters a numeral may consist of, for patterns. */
export const NUMERAL = "[0-9〇零一二两三四五六七八九十百]+";

/** 9, 九, 十一, 二十, 一百零五 → the integer below 1,000; null for anything else. */
export function parseNumeral(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  let total = 0;
  let digit: number | null = null;
  for (const character of written.replaceAll("零", "").replaceAll("两", "二")) {
    const unit = { 十: 10, 百: 100 }[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
      continue;
    }
    const value = DIGITS.indexOf(character);
    if (value < 0 || digit !== null) return null;
    digit = value;
  }
  return written === "" ? null : total + (digit ?? 0);
}
