import { describe, expect, it } from "vitest";
import { fitAll, fitFirst } from "../../viz/src/graph/camera-fit.ts";
import { colouredCases, NO_EMPHASIS } from "../../viz/src/graph/emphasis.ts";
import { hitCase, nextCase } from "../../viz/src/graph/hit.ts";
import { placeLabels } from "../../viz/src/graph/place-labels.ts";
import { overlaps, project } from "../../viz/src/graph/projection.ts";
import { buildScene, STRONGEST } from "../../viz/src/graph/scene.ts";
import { smallCase, smallIndex } from "./small-atlas.ts";

const cluster = (id: string, x: number, y: number) => ({
  id,
  label: "流程再造 · 告知承诺",
  mechanisms: ["fewer-steps", "pledge"],
  size: 2,
  color: 3,
  polygon: [
    [x, y],
    [x + 300, y],
    [x + 300, y - 200],
    [x, y - 200],
  ] as const,
  anchor: [x + 150, y - 20] as const,
});

/** Two territories side by side with three cases; the build counts y upwards. */
const index = smallIndex(
  [
    smallCase("a", { x: 30, y: -60, cluster: "c1", shortTitle: "甲甲甲甲甲甲" }),
    smallCase("b", {
      x: 30,
      y: -70,
      cluster: "c1",
      shortTitle: "乙乙乙乙乙乙",
      mechanisms: ["pledge", "fewer-steps", "credit-repair"],
    }),
    smallCase("c", { x: 430, y: -120, cluster: "c2", shortTitle: "丙" }),
    smallCase("d", { x: 430, y: -120, cluster: "c2", duplicateOf: "c" }),
  ],
  {
    clusters: [cluster("c1", 0, -10), cluster("c2", 400, -10)],
    similar: [
      ["a", "b", 3],
      ["a", "c", 1],
      ["a", "d", 9],
    ],
  },
);
const scene = buildScene(index, "zh");
const still = { scale: 1, left: 0, top: 0 };
const view = { width: 1000, height: 600 };
const measure = (text: string) => text.length * 12;

describe("buildScene", () => {
  it("draws a case once, however often it is told, and turns y downwards", () => {
    expect(scene.cases.map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
    expect(scene.byId.get("a")?.y).toBe(60);
    expect(scene.bounds).toEqual([0, 10, 700, 210]);
  });

  it("links within a group in its colour and between groups in none", () => {
    expect(scene.links.map(({ from, to, within }) => [from.id, to.id, within])).toEqual([
      ["a", "b", 3],
      ["a", "c", null],
    ]);
  });

  it("keeps the strongest links of each case", () => {
    const ids = Array.from({ length: 8 }, (_, at) => `n${at}`);
    const star = smallIndex(
      ["hub", ...ids].map((id) => smallCase(id)),
      { similar: ids.map((id, at): [string, string, number] => ["hub", id, at]) },
    );
    // Every leaf keeps its only link; the hub alone would keep STRONGEST.
    expect(buildScene(star, "zh").links).toHaveLength(ids.length);
    const ring = ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string, number] => [a, b, 1]));
    const full = smallIndex(
      ids.map((id) => smallCase(id)),
      { similar: ring },
    );
    expect(buildScene(full, "zh").links.length).toBeLessThanOrEqual(ids.length * STRONGEST);
  });

  it("names groups by their mechanisms in the language shown", () => {
    expect(scene.groups[0]?.name).toBe("流程再造 · 告知承诺");
    expect(buildScene(index, "en").groups[0]?.name).toBe("fewer-steps · pledge");
  });
});

describe("placeLabels", () => {
  it("puts no label on another, on a name or on a stranger's disc", () => {
    const { names, labels } = placeLabels(scene, still, view, measure);
    const boxes = [...names.map(({ box }) => box), ...[...labels.values()].map(({ box }) => box)];
    for (const [at, box] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    }
  });

  it("gives the first claim to the larger case, and the left side to the next", () => {
    const { labels } = placeLabels(scene, still, view, measure);
    expect(labels.get("b")?.box.left).toBeGreaterThan(30);
    expect(labels.get("a")?.box.right ?? 0).toBeLessThan(30);
  });

  it("names a territory that is too narrow by its first mechanism", () => {
    const far = placeLabels(scene, { ...still, scale: 0.3 }, view, measure);
    expect(far.names[0]?.text).toBe("流程再造");
  });
});

describe("colouredCases", () => {
  it("leaves everything in colour while nothing is chosen", () => {
    expect(colouredCases(scene, NO_EMPHASIS)).toBeNull();
  });

  it("keeps a case with its neighbours, and lit cases whatever is hovered", () => {
    expect([...(colouredCases(scene, { ...NO_EMPHASIS, selected: "b" }) ?? [])].sort()).toEqual(["a", "b"]);
    const lit = new Set(["c"]);
    expect(colouredCases(scene, { selected: null, hovered: "a", lit })).toBe(lit);
  });
});

describe("what is under a point", () => {
  const labelling = placeLabels(scene, still, view, measure);

  it("is the nearest disc, else the label, else nothing", () => {
    expect(hitCase(scene, still, labelling, { x: 31, y: 59 })).toBe("a");
    const label = labelling.labels.get("c")?.box;
    expect(hitCase(scene, still, labelling, { x: (label?.right ?? 0) - 1, y: (label?.top ?? 0) + 1 })).toBe(
      "c",
    );
    expect(hitCase(scene, still, labelling, { x: 900, y: 500 })).toBeNull();
  });

  it("goes with the arrow keys to what lies that way, and starts at the top", () => {
    const at = (id: string) => scene.byId.get(id) ?? null;
    expect(nextCase(scene, null, "down")?.id).toBe("a");
    expect(nextCase(scene, at("a"), "down")?.id).toBe("b");
    expect(nextCase(scene, at("a"), "right")?.id).toBe("c");
    expect(nextCase(scene, at("a"), "up")).toBeNull();
  });
});

describe("what the camera shows", () => {
  const insets = { left: 10, top: 50, right: 10, bottom: 10 };

  it("fits everything into the part of the view that nothing covers", () => {
    const fitted = fitAll(scene, view, insets);
    const first = project(fitted, 0, 10);
    const last = project(fitted, 700, 210);
    expect(first.x).toBeGreaterThanOrEqual(insets.left - 1e-6);
    expect(first.y).toBeGreaterThanOrEqual(insets.top - 1e-6);
    expect(last.x).toBeLessThanOrEqual(view.width - insets.right + 1e-6);
    expect(last.y).toBeLessThanOrEqual(view.height - insets.bottom + 1e-6);
  });

  it("starts a phone on one territory at a size that can be read", () => {
    expect(fitFirst(scene, { width: 390, height: 700 }, insets).scale).toBeGreaterThanOrEqual(0.8);
    expect(fitFirst(scene, view, insets)).toEqual(fitAll(scene, view, insets));
  });

  it("does not divide by the size of a single case", () => {
    const single = buildScene(smallIndex([smallCase("a")]), "zh");
    expect(Number.isFinite(fitAll(single, view, insets).scale)).toBe(true);
  });
});
