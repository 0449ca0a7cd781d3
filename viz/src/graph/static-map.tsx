/** The graph as a still picture of SVG, for computers without WebGL. */

import { useSettings } from "../state/settings.tsx";
import type { Colouring } from "./colouring.ts";
import { colouredCases } from "./emphasis.ts";
import type { Scene } from "./scene.ts";

/** Room around the territories, in graph units: labels of cases outside any stand there. */
const MARGIN = 24;

interface StaticMapProps {
  readonly scene: Scene;
  readonly colouring: Colouring | null;
  readonly selected: string | null;
  readonly lit: ReadonlySet<string> | null;
  readonly onPick: (id: string | null) => void;
}

export function StaticMap({ scene, colouring, selected, lit, onPick }: StaticMapProps) {
  const { text } = useSettings();
  const coloured = colouredCases(scene, { selected, hovered: null, lit });
  const [minX, minY, maxX, maxY] = scene.bounds;
  const box = [minX - MARGIN, minY - MARGIN, maxX - minX + 2 * MARGIN, maxY - minY + 2 * MARGIN];
  return (
    <svg className="static-map" viewBox={box.join(" ")} aria-label={text("graph.tree")}>
      {scene.groups.map((group) => (
        <g key={group.id} data-group={colouring ? 0 : group.group}>
          <polygon
            className="static-territory"
            points={group.polygon.map((point) => point.join()).join(" ")}
          />
          <text
            className="static-name"
            data-name={colouring ? 0 : group.group}
            x={group.anchor[0]}
            y={group.anchor[1] + 6}
          >
            {group.name}
          </text>
          <text className="static-count" x={group.anchor[0]} y={group.anchor[1] + 24}>
            {text("common.cases", { n: group.size })}
          </text>
        </g>
      ))}
      {scene.links.map(({ from, to, score, within }) => (
        <line
          key={`${from.id} ${to.id}`}
          className={within === null ? "static-link between" : "static-link"}
          data-group={within ?? 0}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          strokeWidth={Math.min(2.6, 0.5 + 0.075 * score)}
        />
      ))}
      {scene.cases.map((each) => (
        <a
          key={each.id}
          href={`#/graph?case=${encodeURIComponent(each.id)}`}
          onClick={(event) => {
            event.preventDefault();
            onPick(each.id);
          }}
          className={coloured && !coloured.has(each.id) ? "static-case faint" : "static-case"}
          data-group={each.group}
          aria-current={each.id === selected || undefined}
        >
          <circle
            cx={each.x}
            cy={each.y}
            r={each.radius}
            style={colouring ? { fill: colouring.colourOf(each.id) } : undefined}
          />
          <text x={each.x + each.radius + 5} y={each.y + 4}>
            {each.title}
          </text>
          <text className="static-place" x={each.x + each.radius + 5} y={each.y + 18}>
            {each.place}
          </text>
        </a>
      ))}
    </svg>
  );
}
