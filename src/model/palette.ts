/** The twelve group colours of the design, found by search in OKLCH, one per band of hue. */

/** Light and dark node colours, in the order of the design's table; colour 1 is the first. */
export const PALETTE = [
  { light: "#8771CC", dark: "#CEC3EE" },
  { light: "#164B75", dark: "#6999D6" },
  { light: "#B05C0E", dark: "#C37B1A" },
  { light: "#722655", dark: "#D3A3B2" },
  { light: "#769B36", dark: "#D0CB5A" },
  { light: "#B28479", dark: "#BC6A69" },
  { light: "#488088", dark: "#538C8C" },
  { light: "#58450C", dark: "#D49F32" },
  { light: "#5C97C3", dark: "#33BBDB" },
  { light: "#128152", dark: "#ADDCC3" },
  { light: "#864D9D", dark: "#A06DB6" },
  { light: "#4F6440", dark: "#86AC80" },
] as const;
