/** The cases of one group as dots: for maps of hundreds and thousands of cases, on which labels cannot all show. */

import type { GroupContent, GroupPlaces } from "./group-rows.ts";
import { PAGE } from "./label-box.ts";
import { type ShapeCurve, shapeCurve } from "./shapes.ts";
import type { Rectangle } from "./slicing-tree.ts";

/** The part of the page that groups fill; the rest lets blocks be arranged. */
const FILLING = 0.7;

/** Width : height that a block of dots may take. */
const RATIOS = [0.7, 0.85, 1, 1.2, 1.45, 1.75, 2.1, 2.5];

/** The part of a block that its dots keep to, so that territories keep apart. */
const COVERED = 0.82;

/** Neighbouring dots of a sunflower are this angle apart. Vogel: A better way to construct the sunflower head. Mathematical Biosciences 44, 179–189 (1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Shapes of a block that holds `part` of all cases. */
export function dotShapes(part: number): ShapeCurve {
  const area = part * PAGE.width * PAGE.height * FILLING;
  return shapeCurve(
    RATIOS.map((ratio) => ({ width: Math.sqrt(area * ratio), height: Math.sqrt(area / ratio) })),
  );
}

/** The name stands over the dots, on at most this part of its block. */
const NAME_PART = 0.3;

/** The name at the top, below it dots at even density over an ellipse, the group's first case in the middle. */
export function dotPlaces({ boxes, name }: GroupContent, room: Rectangle): GroupPlaces {
  const margin = ((1 - COVERED) / 2) * room.height;
  const nameHeight = Math.min(name.height, NAME_PART * room.height);
  const height = room.height - nameHeight;
  const [centreX, centreY] = [room.x + room.width / 2, room.y + nameHeight + height / 2];
  const places = boxes.map((_, index) => {
    const radius = (COVERED / 2) * Math.sqrt((index + 0.5) / boxes.length);
    return {
      x: centreX + radius * room.width * Math.cos(index * GOLDEN_ANGLE),
      y: centreY + radius * height * Math.sin(index * GOLDEN_ANGLE),
    };
  });
  return { boxes: places, name: { x: centreX - name.width / 2, y: room.y + margin } };
}
