/** Our own canvases in Sigma's stack: territories and links below the discs, names above them. */

import type Sigma from "sigma";
import { type Palette, readFonts } from "../theme/tokens.ts";
import type { View } from "./camera-fit.ts";
import type { Colouring } from "./colouring.ts";
import { drawLabels, fontOf } from "./draw-labels.ts";
import { drawLinks } from "./draw-links.ts";
import { drawTerritories } from "./draw-territories.ts";
import { colouredCases, type Emphasis } from "./emphasis.ts";
import { type Labelling, type Measure, placeLabels, trackingOf } from "./place-labels.ts";
import type { Projection } from "./projection.ts";
import type { Scene } from "./scene.ts";

/** What is drawn, and how it stands out. */
export interface Picture {
  readonly scene: Scene;
  /** Without colours of groups where colour says something else. */
  readonly palette: Palette;
  readonly colouring: Colouring | null;
  readonly emphasis: Emphasis;
  /** “6 个案例” in the language shown. */
  readonly countText: (size: number) => string;
}

/** Sigma hands these on to `createCanvas`; its types know the style only. */
const BELOW_DISCS = { style: {}, beforeLayer: "edges" };
const ABOVE_DISCS = { style: {}, afterLayer: "nodes" };

const LAYERS = { territories: BELOW_DISCS, links: BELOW_DISCS, names: ABOVE_DISCS } as const;

export class CanvasLayers {
  readonly #contexts: Record<keyof typeof LAYERS, CanvasRenderingContext2D>;
  readonly #widths = new Map<string, number>();
  #labelledAt = "";
  #labelling: Labelling = { names: [], labels: new Map() };

  /** Adds the canvases; they have their size after the next `sigma.resize(true)`. */
  constructor(sigma: Sigma) {
    const context = (layer: keyof typeof LAYERS) => {
      sigma.createCanvasContext(layer, LAYERS[layer]);
      return sigma.getCanvases()[layer]!.getContext("2d")!;
    };
    this.#contexts = {
      territories: context("territories"),
      links: context("links"),
      names: context("names"),
    };
  }

  /** Where labels stand now, for finding what is under the pointer. */
  get labelling(): Labelling {
    return this.#labelling;
  }

  /** Places labels anew at the next drawing: the scene or its words have changed. */
  forget(): void {
    this.#labelledAt = "";
  }

  draw(picture: Picture, projection: Projection, view: View): void {
    const { scene, palette, emphasis } = picture;
    const { territories, links, names } = this.#contexts;
    const coloured = colouredCases(scene, emphasis);
    for (const context of [territories, links, names]) context.clearRect(0, 0, view.width, view.height);
    const kept =
      coloured && new Set(scene.cases.flatMap((each) => (coloured.has(each.id) ? (each.cluster ?? []) : [])));
    drawTerritories(territories, scene, projection, palette, kept);
    const centre = emphasis.hovered ?? emphasis.selected;
    drawLinks(links, scene, projection, palette, centre, coloured !== null);
    this.#place(scene, projection, view);
    const drawing = { ...picture, projection, labelling: this.#labelling, measure: this.#measure };
    drawLabels(names, { ...drawing, fonts: readFonts() });
  }

  /** Labels move only with the camera: hovering draws often and must not place anew. */
  #place(scene: Scene, projection: Projection, view: View): void {
    const at = [projection.scale, projection.left, projection.top, view.width, view.height].join();
    if (at === this.#labelledAt) return;
    this.#labelledAt = at;
    this.#labelling = placeLabels(scene, projection, view, this.#measure);
  }

  readonly #measure: Measure = (text, use) => {
    const key = `${use} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const context = this.#contexts.names;
    context.font = fontOf(use, readFonts());
    const width = context.measureText(text).width + (use === "name" ? trackingOf(text) * text.length : 0);
    this.#widths.set(key, width);
    return width;
  };
}
