import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mixColours } from "../../viz/src/theme/tokens.ts";

const css = readFileSync(new URL("../../viz/src/theme/tokens.css", import.meta.url), "utf8");
const [light, dark] = css.split(':root[data-theme="dark"]') as [string, string];
const tokensOf = (block: string) =>
  new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]));
const themes = [
  ["light", tokensOf(light)],
  ["dark", tokensOf(dark)],
] as const;

describe.each(themes)("colours of the %s theme", (theme, tokens) => {
  const ratio = (one: string, other: string) => contrast(tokens.get(one)!, tokens.get(other)!);
  const groups = Array.from({ length: 12 }, (_, index) => index + 1);

  it.each(["ink", "ink2", "ink3", "accent", "warn", "ok"])("%s can be read on paper", (role) => {
    expect(ratio(role, "paper")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["mechanism", "outcome", "platform", "targetGroup", "department", "region"])(
    "%s can be read on paper and on its tint",
    (kind) => {
      expect(ratio(kind, "paper")).toBeGreaterThanOrEqual(4.5);
      expect(ratio(kind, `${kind}-tint`)).toBeGreaterThanOrEqual(4.5);
      expect(ratio("ink", `${kind}-tint`)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(groups)("group %i is seen as a disc and read as a name on its own hull", (group) => {
    const opacity = Number(/--hull-fill: ([\d.]+)/.exec(theme === "light" ? light : dark)?.[1]);
    const hull = mixColours(tokens.get(`group-${group}`)!, tokens.get("paper")!, opacity);
    expect(contrast(tokens.get(`group-${group}`)!, hull)).toBeGreaterThanOrEqual(2.8);
    expect(contrast(tokens.get(`name-${group}`)!, hull)).toBeGreaterThanOrEqual(4.5);
  });

  it("prints the count of every step of the matrix so that it can be read", () => {
    for (const step of [0, 1, 2, 3]) expect(ratio("on-step-low", `step-${step}`)).toBeGreaterThanOrEqual(4.5);
    for (const step of [4, 5]) expect(ratio("on-step-high", `step-${step}`)).toBeGreaterThanOrEqual(4.5);
  });

  it("shows focus", () => {
    expect(ratio("focus", "paper")).toBeGreaterThanOrEqual(3);
  });
});

it("has the same roles in both themes", () => {
  expect([...themes[1][1].keys()].sort()).toEqual([...themes[0][1].keys()].sort());
});

/** WCAG 2 contrast of two `#rrggbb` colours. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
