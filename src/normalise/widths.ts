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

/** All that may change; few signs of a text do, and the rest is copied as it stands. */
const ODD_WIDTH = /[,:;()?!「」『』\u3000\r\t\u00a0\uff01-\uff5e]/g;

const LATIN = /[A-Za-z0-9.%]/;

/** Same length; letters, digits and symbols become half width, Chinese punctuation full width, odd spaces plain ones. */
export function foldWidths(text: string): string {
  return text.replace(ODD_WIDTH, (unit, index: number) => {
    const full = FULL_WIDTH[unit];
    if (full === undefined) return foldUnit(unit);
    // 1,000 and 9:30 keep their marks.
    return isLatin(text[index - 1]) && isLatin(text[index + 1]) ? unit : full;
  });
}

function isLatin(unit: string | undefined): boolean {
  return unit !== undefined && LATIN.test(unit);
}

function foldUnit(unit: string): string {
  if ("\u3000\r\t\u00a0".includes(unit)) return " ";
  return "，：；（）？！".includes(unit) ? unit : String.fromCharCode(unit.charCodeAt(0) - 0xfee0);
}
