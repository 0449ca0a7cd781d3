/** Texts that engines and files of rows are known to change. */

const LOOKS_LIKE_SOMETHING_ELSE = [
  "",
  " ",
  "　",
  "a",
  "0350",
  "3.0",
  "true",
  "null",
  "NULL",
  "1e5",
  "2025-01-01",
  "-",
];
const QUOTED_AND_ESCAPED = ['"', '""', "'", "\\", "\\\\", '\\"', "a\\", 'a"b,c', "\\u0027"];
const LIKE_LISTS_AND_MAPS = ["a,b", "[a,b]", "[", "{a: 1}", "（一）、", "a;b", "#a", "$a", "`a`", "// a"];
const BLANKS_AND_CONTROLS = [
  "\n",
  "\r",
  "\r\n",
  "甲\n乙",
  "\t",
  "\u001E",
  "\u001D",
  "\u0085",
  "\u2028",
  "\uFEFFa",
];
const CHARACTERS = ["\uFFFF", "😀", "𠀀", "e\u0301", "\u0301a", "\u200D", "👨‍👩‍👧", "🇨🇳", "क्षि", "\u202E甲"];
const LONG = ["x".repeat(300_000), "字".repeat(70_000)];

export const HOSTILE_TEXTS = [
  ...LOOKS_LIKE_SOMETHING_ELSE,
  ...QUOTED_AND_ESCAPED,
  ...LIKE_LISTS_AND_MAPS,
  ...BLANKS_AND_CONTROLS,
  ...CHARACTERS,
  ...LONG,
];
