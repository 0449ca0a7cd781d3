/** From graph units to pixels of the view: the camera never turns, so one scale and two offsets are all. */

export interface Projection {
  /** Pixels per graph unit. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function project({ scale, left, top }: Projection, x: number, y: number): Point {
  return { x: left + x * scale, y: top + y * scale };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
