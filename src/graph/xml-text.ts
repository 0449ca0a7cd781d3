/** Text that XML can hold. */

/** All that XML 1.0 forbids even when escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The text with U+FFFD for every character that XML forbids; `<`, `&` and quotes are left to the writer. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}

const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** The same, escaped for content and for attributes in double quotes. */
export function xmlEscaped(text: string): string {
  return xmlText(text).replace(/[<>&"]/gu, (mark) => ENTITIES[mark]!);
}
