/** A table for the terminal, with Chinese characters counted as two columns wide. */

/** Columns of the terminal that a cell may take before its text goes on in the next line: 24 characters of Chinese. */
const WIDEST_CELL = 48;

/** Would move the cursor, or do more than that. */
const CONTROL = /\p{Cc}/gu;

/** Marks that stand over or in the character before them. */
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Full and double width: Unicode's East Asian Width W and F, as far as case texts have them. */
const TWO_COLUMNS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Lines of one cell, before they are wrapped. */
export type TableCell = readonly string[];

/** Ends with a line break; control characters are shown as blanks. */
export function textTable(head: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  const cells = [head.map((name) => [name]), ...rows].map((row) =>
    row.map((lines) => lines.flatMap(wrapped)),
  );
  const widths = head.map((_, column) => Math.max(...cells.map((row) => widthOfCell(row[column]!))));
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  const drawn = cells.map((row) => drawnRow(row, widths)).join(`\n${rule("├", "┼", "┤")}\n`);
  return `${rule("┌", "┬", "┐")}\n${drawn}\n${rule("└", "┴", "┘")}\n`;
}

function drawnRow(row: readonly TableCell[], widths: readonly number[]): string {
  const height = Math.max(1, ...row.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, index) =>
    row.map((cell, column) => padded(cell[index] ?? "", widths[column]!)).join(" │ "),
  );
  return lines.map((line) => `│ ${line} │`).join("\n");
}

function padded(text: string, width: number): string {
  return text + " ".repeat(width - widthOf(text));
}

function widthOfCell(lines: TableCell): number {
  return Math.max(0, ...lines.map(widthOf));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + columnsOf(character), 0);
}

function columnsOf(character: string): number {
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}

/** Lines no wider than a cell may be; a mark stays with its character. */
function wrapped(text: string): string[] {
  const lines = [""];
  let width = 0;
  for (const character of text.replace(CONTROL, " ")) {
    const own = columnsOf(character);
    if (width + own > WIDEST_CELL) {
      lines.push("");
      width = 0;
    }
    lines[lines.length - 1] += character;
    width += own;
  }
  return lines;
}
