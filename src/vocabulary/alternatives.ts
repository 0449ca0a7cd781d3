/** Lists of words as parts of regular expressions. */

/** Words as alternatives, the longer first, so that 个工作日 is not read as 个. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
    .join("|");
}
