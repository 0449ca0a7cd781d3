/**
 * The graph on the page: Sigma moves the camera and draws the discs, canvases of our own below and above it draw
 * territories, links and names. Sigma stays behind this class; nothing else knows it.
 */

import Graph from "graphology";
import Sigma from "sigma";
import { mixColours } from "../theme/tokens.ts";
import { fitAll, fitFirst, type Insets } from "./camera-fit.ts";
import { CanvasLayers, type Picture } from "./canvas-layers.ts";
import { DiscProgram } from "./disc-program.ts";
import { colouredCases } from "./emphasis.ts";
import { hitCase } from "./hit.ts";
import { type Point, type Projection, project } from "./projection.ts";
import type { SceneCase } from "./scene.ts";

/** Camera moves of the design, in milliseconds; none where motion is to be reduced. */
const CAMERA_MS = 320;
const ZOOM_STEP = 1.5;

/** How much of a dimmed disc's colour is left over paper. */
const DIMMED_DISC = 0.42;

/** After a lost WebGL context the browser needs a moment before it gives a new one. */
const RESTORE_AFTER_MS = 50;

export interface CanvasState extends Picture {
  /** What heading and tools cover, and what they cover together with an open panel. */
  readonly insets: { readonly home: Insets; readonly now: Insets };
}

export interface CanvasEvents {
  /** The case that was clicked with the mouse or a finger; null for empty ground. */
  readonly onPick: (id: string | null) => void;
}

export class AtlasCanvas {
  readonly #container: HTMLElement;
  readonly #events: CanvasEvents;
  #state: CanvasState;
  #sigma: Sigma;
  #layers: CanvasLayers;
  #restoring: ReturnType<typeof setTimeout> | null = null;
  /** Where the camera was before a case came into focus. */
  #before: Projection | null = null;

  /** Throws when the browser gives no WebGL; the caller shows the static picture then. */
  constructor(container: HTMLElement, state: CanvasState, events: CanvasEvents) {
    this.#container = container;
    this.#state = state;
    this.#events = events;
    [this.#sigma, this.#layers] = this.#start();
    this.show(fitFirst(state.scene, this.#sigma.getDimensions(), state.insets.home), { moves: false });
  }

  update(state: CanvasState): void {
    const isSameScene = state.scene === this.#state.scene;
    this.#state = state;
    if (!isSameScene) {
      this.#layers.forget();
      this.#sigma.setGraph(this.#graph());
    }
    this.#colourDiscs();
  }

  fit(): void {
    const { scene, insets } = this.#state;
    this.show(fitAll(scene, this.#sigma.getDimensions(), insets.now), { moves: true });
  }

  zoom(direction: "in" | "out"): void {
    const camera = this.#sigma.getCamera();
    const ratio = direction === "in" ? 1 / ZOOM_STEP : ZOOM_STEP;
    this.#move({ ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio * ratio) }, true);
  }

  /** Brings a case into the part of the view that nothing covers, by the shortest way; no way when it is there. */
  reveal(id: string): void {
    const each = this.#state.scene.byId.get(id);
    if (!each) return;
    const { width, height } = this.#sigma.getDimensions();
    const { left, top, right, bottom } = this.#state.insets.now;
    const now = this.projection();
    const { x, y } = project(now, each.x, each.y);
    const roomForLabel = Math.min(170, (width - left - right) / 2);
    const dx = within(x, left + 16, width - right - roomForLabel) - x;
    const dy = within(y, top + 16, height - bottom - 40) - y;
    if (dx !== 0 || dy !== 0) this.show({ ...now, left: now.left + dx, top: now.top + dy }, { moves: true });
  }

  /** Brings a case under the middle of the focus layout, so that the map beneath says where one is. */
  focusOn(id: string, at: Point): void {
    const each = this.#state.scene.byId.get(id);
    if (!each) return;
    const now = this.projection();
    this.#before ??= now;
    const { scale } = this.#before;
    this.show({ scale, left: at.x - each.x * scale, top: at.y - each.y * scale }, { moves: true });
  }

  /** Back to the camera from before {@link focusOn}. */
  leaveFocus(): void {
    if (this.#before) this.show(this.#before, { moves: true });
    this.#before = null;
  }

  /** The case whose disc or label is at a point of the container; null on empty ground. */
  caseAt(point: Point): string | null {
    return hitCase(this.#state.scene, this.projection(), this.#layers.labelling, point);
  }

  pointOf(each: SceneCase): Point {
    return project(this.projection(), each.x, each.y);
  }

  destroy(): void {
    if (this.#restoring) clearTimeout(this.#restoring);
    this.#sigma.kill();
    this.#container.replaceChildren();
  }

  projection(): Projection {
    const cameraState = this.#sigma.getCamera().getState();
    const origin = this.#sigma.graphToViewport({ x: 0, y: 0 }, { cameraState });
    const unit = this.#sigma.graphToViewport({ x: 1, y: 0 }, { cameraState });
    return { scale: unit.x - origin.x, left: origin.x, top: origin.y };
  }

  /** Moves the camera so that graph units fall where `target` puts them. */
  show(target: Projection, { moves }: { readonly moves: boolean }): void {
    const sigma = this.#sigma;
    const { width, height } = sigma.getDimensions();
    const now = this.projection();
    const state = sigma.getCamera().getState();
    const middle = {
      x: (width / 2 - target.left) / target.scale,
      y: (height / 2 - target.top) / target.scale,
    };
    const at = sigma.viewportToFramedGraph(project(now, middle.x, middle.y), { cameraState: state });
    this.#move({ ...state, x: at.x, y: at.y, ratio: (state.ratio * now.scale) / target.scale }, moves);
  }

  #move(state: { x: number; y: number; ratio: number; angle: number }, moves: boolean): void {
    const camera = this.#sigma.getCamera();
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!moves || isStill) camera.setState(state);
    else void camera.animate(state, { duration: CAMERA_MS, easing: "quadraticOut" });
  }

  #start(): [Sigma, CanvasLayers] {
    const sigma = new Sigma(this.#graph(), this.#container, {
      nodeProgramClasses: { disc: DiscProgram },
      defaultNodeType: "disc",
      renderLabels: false,
      stagePadding: 0,
      zoomToSizeRatioFunction: () => 1,
      minCameraRatio: 0.02,
      maxCameraRatio: 3,
      allowInvalidContainer: true,
    });
    const [minX, minY, maxX, maxY] = this.#state.scene.bounds;
    sigma.setCustomBBox({ x: [minX, maxX], y: [-maxY, -minY] });
    const layers = new CanvasLayers(sigma);
    sigma.resize(true).refresh();
    sigma.on("clickNode", ({ event }) => this.#events.onPick(this.caseAt(event)));
    sigma.on("clickStage", ({ event }) => this.#events.onPick(this.caseAt(event)));
    sigma.on("afterRender", () => layers.draw(this.#state, this.projection(), sigma.getDimensions()));
    for (const canvas of Object.values(sigma.getCanvases()))
      canvas.addEventListener("webglcontextlost", this.#restore);
    return [sigma, layers];
  }

  /** Sigma does not survive a lost context: the same view is built again, once for all its canvases. */
  readonly #restore = (event: Event): void => {
    event.preventDefault();
    if (this.#restoring) return;
    this.#restoring = setTimeout(() => {
      this.#restoring = null;
      const camera = this.#sigma.getCamera().getState();
      this.destroy();
      [this.#sigma, this.#layers] = this.#start();
      this.#sigma.getCamera().setState(camera);
    }, RESTORE_AFTER_MS);
  };

  /** Sigma counts y upwards again. */
  #graph(): Graph {
    const graph = new Graph();
    const coloursOf = this.#discColours();
    for (const { id, x, y, radius } of this.#state.scene.cases) {
      graph.addNode(id, { x, y: -y, size: radius, ...coloursOf(id) });
    }
    return graph;
  }

  #discColours(): (id: string) => { readonly color: string; readonly rim: string } {
    const { scene, palette, colouring, emphasis } = this.#state;
    const coloured = colouredCases(scene, emphasis);
    const dimmed = mixColours(palette.faint, palette.paper, DIMMED_DISC);
    return (id) => {
      const group = scene.byId.get(id)?.group ?? 0;
      const own = colouring?.colourOf(id) ?? palette.groups[group]?.node ?? palette.ink3;
      return { color: coloured === null || coloured.has(id) ? own : dimmed, rim: palette.paper };
    };
  }

  #colourDiscs(): void {
    const coloursOf = this.#discColours();
    const graph = this.#sigma.getGraph();
    graph.updateEachNodeAttributes((id, attributes) => Object.assign(attributes, coloursOf(id)));
    this.#sigma.refresh({ skipIndexation: true });
  }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(Math.max(least, most), value));
}
