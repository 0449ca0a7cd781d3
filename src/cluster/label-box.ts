/** How much room a case or a name takes on the page, in graph units: CSS pixels at the fitted zoom of 1366 × 768. */

/** A width and a height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the viewer's canvas (1118 × 684) that is left beside heading and tools, less a margin. */
export const PAGE: Size = { width: 1090, height: 600 };

/** Canvas text of the design: titles, places, names of groups and their counts. */
const TITLE_SIZE = 12.5;
const PLACE_SIZE = 11;
const NAME_SIZE = 16;
const NAME_TRACKING = 1.2;

/** Latin letters and figures take about this part of a Han character's width. */
const NARROW = 0.56;

/** From the left edge of the box to the centre of the largest disc, and on to the text. */
export const DISC_CENTRE = 9;
const TEXT_START = 20;

/** From the top of the box to the disc's centre, which is the middle of the title's line. */
export const TITLE_LINE = 9;

/** Two lines of text. */
export const CASE_HEIGHT = 31;

/** The group's name and the count below it; the anchor is the middle of the name's line. */
export const NAME_HEIGHT = 37;
export const NAME_LINE = 11;

export function caseBox(title: string, place: string): Size {
  const text = Math.max(textWidth(title, TITLE_SIZE), textWidth(place, PLACE_SIZE));
  return { width: TEXT_START + text, height: CASE_HEIGHT };
}

export function nameBox(name: string): Size {
  return { width: textWidth(name, NAME_SIZE) + NAME_TRACKING * name.length, height: NAME_HEIGHT };
}

function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += /[\u0020-\u024f]/u.test(character) ? NARROW : 1;
  return ems * size;
}
