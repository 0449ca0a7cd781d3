/** How different two group colours look, also to colour-blind readers and in the dark theme. */

import { PALETTE } from "../model/palette.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What is seen of linear RGB. Machado, Oliveira, Fernandes: A physiologically-based model for simulation of color vision deficiency. IEEE TVCG 15 (2009), severity 1.0. */
const VISIONS: readonly Matrix[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
];

/** Linear RGB to cones, and their cube roots to OKLab. Ottosson: A perceptual color space for image processing (2020). */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_OKLAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** Distance by palette position, OKLab × 100: the least over both themes and normal, protan and deutan sight. */
export function paletteDistances(): number[][] {
  const seen = PALETTE.map((colour) =>
    [colour.light, colour.dark].flatMap((hex) => VISIONS.map((vision) => oklab(times(vision, linear(hex))))),
  );
  return seen.map((own) =>
    seen.map((other) => Math.min(...own.map((lab, way) => 100 * apart(lab, other[way]!)))),
  );
}

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function oklab(rgb: Triple): Triple {
  const [l, m, s] = times(TO_CONES, rgb);
  return times(TO_OKLAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

function times([a, b, c]: Matrix, vector: Triple): Triple {
  const row = (weights: Triple) => weights[0] * vector[0] + weights[1] * vector[1] + weights[2] * vector[2];
  return [row(a), row(b), row(c)];
}

function apart(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
