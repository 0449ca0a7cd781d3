/**
 * A chosen case among its links, as SVG.
 *
 * Colours and fonts are attributes, so that the same part is the page and the exported picture; without `actions`
 * nothing can be clicked.
 */

import { useSettings } from "../state/settings.tsx";
import { nameOf } from "../strings/text.ts";
import type { Palette } from "../theme/tokens.ts";
import type { Focus } from "./focus.ts";
import { FOCUS_LABEL, type FocusLayout, labelWidth } from "./focus-layout.ts";
import {
  CaseRow,
  type FocusActions,
  type FocusDrawing,
  Halo,
  ItemRow,
  MoreRow,
  shareOf,
} from "./focus-rows.tsx";

/** Lines of the second step, and of 另 n 项. */
const SECOND_STEP = 0.5;

const CENTRE = { radius: 9.5, ring: 14, plate: { height: 46, below: 22, padding: 14 } } as const;

interface FocusPictureProps {
  readonly focus: Focus;
  readonly layout: FocusLayout;
  readonly palette: Palette;
  /** Key of the link, or `case:id` of the case, under the pointer or the keyboard. */
  readonly hovered: string | null;
  readonly actions: FocusActions | null;
}

export function FocusPicture({ focus, layout, palette, hovered, actions }: FocusPictureProps) {
  const { text, language } = useSettings();
  const asked = hovered ?? focus.opened?.key ?? null;
  const drawing: FocusDrawing = { focus, palette, asked, actions, text, language };
  const heads = [
    { at: layout.heads.mechanism, words: text("focus.mechanisms") },
    {
      at: layout.heads.case,
      words: focus.opened
        ? text("focus.also", { name: nameOf(focus.opened.link, language) })
        : text("focus.cases"),
    },
  ];
  return (
    <g fontSize={FOCUS_LABEL.size} fill={palette.ink}>
      {layout.cases.map(({ each, curves }) =>
        curves.map(({ from, path }) => (
          <path
            key={`${from} ${each.case.id}`}
            d={path}
            fill="none"
            stroke={palette.groups[each.group]!.node}
            strokeWidth="1.2"
            opacity={SECOND_STEP * shareOf(asked, [from, `case:${each.case.id}`])}
          />
        )),
      )}
      {layout.more.map(
        ({ kind, curve }) =>
          curve && (
            <path
              key={kind}
              d={curve}
              fill="none"
              stroke={palette.line}
              strokeWidth="1"
              opacity={asked === null ? 1 : 0.4}
            />
          ),
      )}
      {layout.items.map((placed) => (
        <ItemRow key={placed.item.key} placed={placed} drawing={drawing} />
      ))}
      {layout.cases.map((placed) => (
        <CaseRow key={placed.each.case.id} placed={placed} drawing={drawing} />
      ))}
      {heads.map(
        ({ at, words }) =>
          at && (
            <Halo key={words} x={at.x} y={at.y} size={12} colour={palette.ink3} paper={palette.paper}>
              {words}
            </Halo>
          ),
      )}
      {layout.more.map((more) => (
        <MoreRow key={more.kind} more={more} drawing={drawing} />
      ))}
      <Centre focus={focus} at={layout.centre} palette={palette} />
    </g>
  );
}

/** The case itself: its disc in a ring, its name on a plate below. */
function Centre({ focus, at, palette }: { focus: Focus; at: FocusLayout["centre"]; palette: Palette }) {
  const { shortTitle, place, batch, year } = focus.case;
  const { height, below, padding } = CENTRE.plate;
  const note = [place, batch ?? year].filter((part) => part !== null && part !== "").join(" · ");
  const width = Math.max(labelWidth(shortTitle, 14), labelWidth(note, FOCUS_LABEL.note)) + 2 * padding;
  return (
    <g transform={`translate(${at.x} ${at.y})`} textAnchor="middle">
      <circle r={CENTRE.ring} fill={palette.paper} stroke={palette.ink} strokeWidth="2" />
      <circle r={CENTRE.radius} fill={palette.groups[focus.group]!.node} />
      <rect
        x={-width / 2}
        y={below}
        width={width}
        height={height}
        rx="4"
        fill={palette.paper}
        stroke={palette.line}
      />
      <text y={below + 20} fontSize="14" fontWeight="600" lang="zh-CN">
        {shortTitle}
      </text>
      <text y={below + 37} fontSize={FOCUS_LABEL.note} fill={palette.ink2} lang="zh-CN">
        {note}
      </text>
    </g>
  );
}
