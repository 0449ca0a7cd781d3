/**
 * What the sentence model sees of a text: single characters and pairs of neighbours, as numbers.
 *
 * Figures differ from case to case and prove nothing by their value, so every number is the one character 0.
 */

const NUMBER = /\d+(?:\.\d+)?/g;

/** Calls `visit` for every gram in text order: a character's own code, or two codes in one unsigned number. */
export function eachGram(text: string, visit: (gram: number) => void): void {
  const masked = text.replace(NUMBER, "0");
  let previous = 0;
  for (let at = 0; at < masked.length; at++) {
    const unit = masked.charCodeAt(at);
    visit(unit);
    if (at > 0) visit(((previous << 16) | unit) >>> 0);
    previous = unit;
  }
}

/** The characters of a gram, for a person. */
export function gramText(gram: number): string {
  return gram > 0xffff ? String.fromCharCode(gram >>> 16, gram & 0xffff) : String.fromCharCode(gram);
}
