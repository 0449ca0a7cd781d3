/**
 * Ridge regression for many targets over the same sparse rows, by conjugate gradients on the dual.
 *
 * Solves (X·Xᵀ + 1 + λ·diag(1/weight))·A = Y for all columns of Y at once; the weights are Xᵀ·A and the intercept,
 * a feature that every row has, is the sum of A's column. (Saunders, Gammerman, Vovk 1998; Hestenes, Stiefel 1952.)
 */

/** Rows of a sparse matrix, compressed: row `r` has `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
  /** One more than the largest column. */
  readonly width: number;
}

export interface RidgeFit {
  /** Feature by feature, one number a target. */
  readonly weights: Float64Array;
  readonly intercepts: Float64Array;
}

/** Residues below this share of the targets change no byte of the weights. */
const TOLERANCE = 1e-4;
const MOST_ROUNDS = 200;

/** `targets` holds one row a row of X, `count` numbers each. Deterministic: the order of sums is fixed. */
export function fitRidge(
  rows: SparseRows,
  targets: Float64Array,
  count: number,
  lambda: number,
  rowWeights: Float64Array,
): RidgeFit {
  const size = rows.starts.length - 1;
  const solution = new Float64Array(size * count);
  const residue = Float64Array.from(targets);
  const direction = Float64Array.from(targets);
  let squares = columnSquares(residue, residue, count);
  const enough = squares.map((square) => square * TOLERANCE ** 2);

  for (let round = 0; round < MOST_ROUNDS && squares.some((square, c) => square > enough[c]!); round++) {
    const image = applied(rows, direction, count, lambda, rowWeights);
    const curvature = columnSquares(direction, image, count);
    const step = squares.map((square, c) => (curvature[c]! > 0 ? square / curvature[c]! : 0));
    for (let at = 0; at < solution.length; at++) {
      const pace = step[at % count]!;
      solution[at]! += pace * direction[at]!;
      residue[at]! -= pace * image[at]!;
    }
    const next = columnSquares(residue, residue, count);
    const keep = next.map((square, c) => (squares[c]! > 0 ? square / squares[c]! : 0));
    for (let at = 0; at < direction.length; at++)
      direction[at] = residue[at]! + keep[at % count]! * direction[at]!;
    squares = next;
  }
  return weightsOf(rows, solution, count);
}

/** Column by column, the sum of products. */
function columnSquares(a: Float64Array, b: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let at = 0; at < a.length; ) for (let c = 0; c < count; c++, at++) sums[c]! += a[at]! * b[at]!;
  return sums;
}

/** The matrix of the equation times `vector`, without ever building the matrix. */
function applied(
  rows: SparseRows,
  vector: Float64Array,
  count: number,
  lambda: number,
  rowWeights: Float64Array,
): Float64Array {
  const { weights, intercepts } = weightsOf(rows, vector, count);
  const image = new Float64Array(vector.length);
  for (let row = 0; row < rowWeights.length; row++) {
    const to = row * count;
    const damping = lambda / rowWeights[row]!;
    for (let c = 0; c < count; c++) image[to + c] = intercepts[c]! + damping * vector[to + c]!;
    for (let k = rows.starts[row]!; k < rows.starts[row + 1]!; k++) {
      const value = rows.values[k]!;
      const from = rows.columns[k]! * count;
      for (let c = 0; c < count; c++) image[to + c]! += value * weights[from + c]!;
    }
  }
  return image;
}

function weightsOf(rows: SparseRows, dual: Float64Array, count: number): RidgeFit {
  const weights = new Float64Array(rows.width * count);
  const intercepts = new Float64Array(count);
  for (let row = 0; row < rows.starts.length - 1; row++) {
    const from = row * count;
    for (let c = 0; c < count; c++) intercepts[c]! += dual[from + c]!;
    for (let k = rows.starts[row]!; k < rows.starts[row + 1]!; k++) {
      const value = rows.values[k]!;
      const to = rows.columns[k]! * count;
      for (let c = 0; c < count; c++) weights[to + c]! += value * dual[from + c]!;
    }
  }
  return { weights, intercepts };
}
