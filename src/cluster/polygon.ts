/** Geometry of outlines: closed rings of points without the first one repeated. */

export type Point = readonly [number, number];

/** The corners of the smallest convex outline, by Andrew's monotone chain (1979); fewer than three for points on a line. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Positive for a turn from the x axis towards the y axis. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Signed by direction: positive from the x axis towards the y axis. */
export function signedArea(ring: readonly Point[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

/** The same outline by points at equal distances of about `step`. */
export function resampled(ring: readonly Point[], step: number): Point[] {
  const lengths = ring.map((point, index) => distance(point, ring[(index + 1) % ring.length]!));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.max(8, Math.round(total / step));
  const points: Point[] = [];
  let [side, passed] = [0, 0];
  for (let index = 0; index < count; index++) {
    const target = (index * total) / count;
    while (side < ring.length - 1 && passed + lengths[side]! < target) passed += lengths[side++]!;
    const part = lengths[side]! > 0 ? (target - passed) / lengths[side]! : 0;
    points.push(mixed(ring[side]!, ring[(side + 1) % ring.length]!, part));
  }
  return points;
}

/** Each point becomes the mean of its neighbours along the ring, weighted by a Gaussian of `sigma` points. */
export function smoothed(ring: readonly Point[], sigma: number): Point[] {
  const reach = Math.min(Math.ceil(3 * sigma), Math.floor((ring.length - 1) / 2));
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return ring.map((_, index) => {
    let [x, y] = [0, 0];
    for (const [offset, weight] of weights.entries()) {
      const point = ring[(index + offset - reach + ring.length) % ring.length]!;
      x += (weight / total) * point[0];
      y += (weight / total) * point[1];
    }
    return [x, y];
  });
}

/** The outline moved inward by `by`, point by point along the normal: for smooth rings whose bends are wider than that. */
export function inset(ring: readonly Point[], by: number): Point[] {
  const inward = signedArea(ring) > 0 ? by : -by;
  return ring.map(([x, y], index) => {
    const before = ring[(index - 1 + ring.length) % ring.length]!;
    const after = ring[(index + 1) % ring.length]!;
    const length = distance(before, after) || 1;
    return [x - (inward * (after[1] - before[1])) / length, y + (inward * (after[0] - before[0])) / length];
  });
}

/** Leaves out points that lie within `tolerance` of the line between those kept (Douglas, Peucker 1973). */
export function simplified(ring: readonly Point[], tolerance: number): Point[] {
  if (ring.length < 4) return [...ring];
  const half = ring.length >> 1;
  return [
    ...simplifiedLine(ring.slice(0, half + 1), tolerance).slice(0, -1),
    ...simplifiedLine([...ring.slice(half), ring[0]!], tolerance).slice(0, -1),
  ];
}

function simplifiedLine(line: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  let [farthest, most] = [0, tolerance];
  for (let index = 1; index < line.length - 1; index++) {
    const off = Math.abs(turn(first, last, line[index]!)) / (distance(first, last) || 1);
    if (off > most) [farthest, most] = [index, off];
  }
  if (farthest === 0) return [first, last];
  return [
    ...simplifiedLine(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplifiedLine(line.slice(farthest), tolerance),
  ];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function mixed(a: Point, b: Point, part: number): Point {
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}
