/**
 * Tells of most places in a text that no word begins there, by one bit for the two units that stand there.
 *
 * A Bloom filter with one hash: it may say yes in vain, never no. Its few kilobytes stay in the processor's nearest
 * cache, where the tables of a large dictionary do not.
 */

/** So few pairs are set that one of about ten that begin no word passes; more bits would cost cache for little. */
const BITS_A_WORD = 8;

/** Spreads the first unit over the bits; the second is added as it is. An odd number near the golden ratio of 4,096. */
const SPREAD = 0x9e5;

/** Whether some word may begin with these two units; `next` is 0 at the end of the text. */
export type MayBegin = (unit: number, next: number) => boolean;

export function createBeginnings(words: readonly string[]): MayBegin {
  const pairs = new Uint8Array(Math.max(1, 2 ** Math.ceil(Math.log2(words.length * BITS_A_WORD)) / 8));
  const mask = pairs.length * 8 - 1;
  /** Words of one unit, which any unit may follow. */
  const alone = new Uint8Array(0x10000);
  for (const word of words) {
    if (word.length === 1) alone[word.charCodeAt(0)] = 1;
    else if (word.length > 1) {
      const bit = bitOf(word.charCodeAt(0), word.charCodeAt(1));
      pairs[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  function bitOf(unit: number, next: number): number {
    return (Math.imul(unit, SPREAD) ^ next) & mask;
  }

  return function mayBegin(unit, next) {
    const bit = bitOf(unit, next);
    return ((pairs[bit >> 3]! >> (bit & 7)) & 1) === 1 || alone[unit] === 1;
  };
}
