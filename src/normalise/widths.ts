/** One width for each sign, unit for unit: rules need one spelling of a comma and of a digit. */

/** Half-width marks that compendia use between Han characters, and what they stand for. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
  "「": "“",
  "」": "”",
  "『": "‘",
  "』": "’",
};

const LATIN = /[A-Za-z0-9.%]/;

/** Same length; letters, digits and symbols become half width, Chinese punctuation full width, odd spaces plain ones. */
export function foldWidths(text: string): string {
  let folded = "";
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]!;
    const full = FULL_WIDTH[unit];
    if (full === undefined) folded += foldUnit(unit);
    // 1,000 and 9:30 keep their marks.
    else folded += isLatin(text[index - 1]) && isLatin(text[index + 1]) ? unit : full;
  }
  return folded;
}

function isLatin(unit: string | undefined): boolean {
  return unit !== undefined && LATIN.test(unit);
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (unit === "\u3000" || unit === "\r" || unit === "\t" || unit === "\u00a0") return " ";
  if (code < 0xff01 || code > 0xff5e || "，：；（）？！".includes(unit)) return unit;
  return String.fromCharCode(code - 0xfee0);
}
