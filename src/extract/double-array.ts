/**
 * Builds a double-array trie over UTF-16 units: a dictionary as a few flat tables, in which a step from one state to the
 * next is two reads.
 *
 * After Aoe (1989), with XOR in place of addition as in Yata's darts-clone: the child of state `s` by code `c` is slot
 * `base[s] ^ c`, and it is one only if `check` of that slot is `s`. There are whole blocks of slots, each as large as
 * the alphabet, so that no step leaves the tables.
 */

/** The tables. States are slots, but for the root, which has none: its base is 0 and its number {@link ROOT_STATE}. */
export interface DoubleArray {
  /** The code of every UTF-16 unit; 0 for units that no word has. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  /** The state that a slot is a child of. */
  readonly check: Int32Array;
  /** The longest word on the way from the root to a state, itself included: one more than its place, 0 for none. */
  readonly word: Int32Array;
  /** By one more than a word's place: the longest word that it begins with, counted alike. */
  readonly shorter: Int32Array;
}

/** What `check` says of the slots that are the root's children. */
export const ROOT_STATE = -1;

/** What `check` says of slots that are no state. */
const FREE = -2;

/** How many UTF-16 units there are. */
const UNITS = 0x10000;

/** A node's number; 0 is no node. Parents have smaller numbers than their children. */
const ROOT = 1;

interface Trie {
  /** The number of the last node. */
  readonly last: number;
  /** How many different units the words have. */
  readonly alphabet: number;
  readonly parent: Int32Array;
  /** The code by which a node is reached. */
  readonly code: Uint16Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly degree: Int32Array;
  /** One more than the place of the word that ends here; 0 where none does. */
  readonly word: Int32Array;
}

/** Builds the tables; empty words are ignored, and of equal words the first counts. */
export function buildDoubleArray(words: readonly string[]): DoubleArray {
  const codes = new Uint16Array(UNITS);
  const trie = buildTrie(words, codes);
  const { base, slot, length } = placeNodes(trie);
  const tables = {
    codes,
    base: new Int32Array(length),
    check: new Int32Array(length).fill(FREE),
    word: new Int32Array(length),
    shorter: new Int32Array(words.length + 1),
  };
  for (let node = ROOT + 1; node <= trie.last; node++) {
    const own = slot[node]!;
    const isFirst = trie.parent[node] === ROOT;
    const above = slot[trie.parent[node]!]!;
    const shorter = isFirst ? 0 : tables.word[above]!;
    const word = trie.word[node]!;
    tables.base[own] = base[node]!;
    tables.check[own] = isFirst ? ROOT_STATE : above;
    tables.word[own] = word === 0 ? shorter : word;
    if (word !== 0) tables.shorter[word] = shorter;
  }
  return tables;
}

/**
 * Numbers units from 1 as words bring them, and finds children by a hash of parent and code (linear probing, at most half
 * full). Where words have all 65,536 units the last one's code wraps to 0: then there is no unit that no word has.
 */
function buildTrie(words: readonly string[], codes: Uint16Array): Trie {
  const most = words.reduce((sum, word) => sum + word.length, ROOT);
  const buckets = new Int32Array(2 ** Math.ceil(Math.log2(2 * most)));
  const mask = buckets.length - 1;
  const known = new Uint8Array(UNITS);
  const parent = new Int32Array(most + 1);
  const code = new Uint16Array(most + 1);
  const firstChild = new Int32Array(most + 1);
  const nextSibling = new Int32Array(most + 1);
  const degree = new Int32Array(most + 1);
  const word = new Int32Array(most + 1);
  let alphabet = 0;
  let last = ROOT;

  for (let place = 0; place < words.length; place++) {
    const letters = words[place]!;
    let node = ROOT;
    for (let index = 0; index < letters.length; index++) {
      const unit = letters.charCodeAt(index);
      if (known[unit] === 0) {
        known[unit] = 1;
        codes[unit] = ++alphabet;
      }
      const by = codes[unit]!;
      let bucket = hash(node, by) & mask;
      let child = buckets[bucket]!;
      while (child !== 0 && (parent[child] !== node || code[child] !== by)) {
        bucket = (bucket + 1) & mask;
        child = buckets[bucket]!;
      }
      if (child === 0) {
        child = ++last;
        buckets[bucket] = child;
        parent[child] = node;
        code[child] = by;
        nextSibling[child] = firstChild[node]!;
        firstChild[node] = child;
        degree[node]!++;
      }
      node = child;
    }
    if (node !== ROOT && word[node] === 0) word[node] = place + 1;
  }
  return { last, alphabet, parent, code, firstChild, nextSibling, degree, word };
}

/** Two odd constants, the golden ratio's and one of murmur3, spread neighbours; then high bits are mixed into low ones. */
function hash(node: number, code: number): number {
  const product = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return product ^ (product >>> 15);
}

/**
 * Finds a base for every node such that no two children of any share a slot. The root's is 0; then come the nodes with
 * many children, while there is room, and those with one child, half of all, fill the holes in the end.
 */
function placeNodes(trie: Trie) {
  const { firstChild, nextSibling, code, degree } = trie;
  const block = 2 ** Math.ceil(Math.log2(Math.min(trie.alphabet + 1, UNITS)));
  const base = new Int32Array(trie.last + 1);
  const slot = new Int32Array(trie.last + 1);
  let taken = new Uint8Array(block);
  put(ROOT, 0);
  let cursor = 0;
  let frontDegree = Number.POSITIVE_INFINITY;
  for (const node of byDegree(trie)) {
    if (node === ROOT) continue;
    // What was too full for a node is so for its like; only half the children are worth another look from the front.
    if (2 * degree[node]! <= frontDegree) {
      frontDegree = degree[node]!;
      cursor = 0;
    }
    const first = code[firstChild[node]!]!;
    while (taken[cursor] === 1 || !fits(node, cursor ^ first)) {
      cursor++;
      if (cursor === taken.length) taken = withBlock(taken, block);
    }
    put(node, cursor ^ first);
  }
  return { base, slot, length: taken.length };

  function fits(node: number, candidate: number): boolean {
    for (let child = firstChild[node]!; child !== 0; child = nextSibling[child]!)
      if (taken[candidate ^ code[child]!] === 1) return false;
    return true;
  }

  function put(node: number, chosen: number): void {
    base[node] = chosen;
    for (let child = firstChild[node]!; child !== 0; child = nextSibling[child]!) {
      slot[child] = chosen ^ code[child]!;
      taken[slot[child]!] = 1;
    }
  }
}

function withBlock(taken: Uint8Array<ArrayBuffer>, block: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(taken.length + block);
  longer.set(taken);
  return longer;
}

/** Nodes that have children, those with most first, else by number; a counting sort. */
function byDegree({ last, degree }: Trie): Int32Array {
  const counts = new Int32Array(degree.reduce((most, children) => Math.max(most, children), 0) + 1);
  for (let node = ROOT; node <= last; node++) counts[degree[node]!]!++;
  const places = new Int32Array(counts.length);
  let total = 0;
  for (let children = counts.length - 1; children > 0; children--) {
    places[children] = total;
    total += counts[children]!;
  }
  const order = new Int32Array(total);
  for (let node = ROOT; node <= last; node++) {
    const children = degree[node]!;
    if (children > 0) order[places[children]!++] = node;
  }
  return order;
}
