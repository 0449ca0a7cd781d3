/** The rows of the focus picture: a link with its curve, a case that shares some, 另 n 项. */

import type { KeyboardEvent, ReactNode } from "react";
import { type Language, nameOf, type Text } from "../strings/text.ts";
import type { Palette } from "../theme/tokens.ts";
import { type Capped, type Focus, type FocusItem, isEntityLink } from "./focus.ts";
import {
  clipped,
  FOCUS_LABEL,
  labelWidth,
  type PlacedCase,
  type PlacedItem,
  type PlacedMore,
} from "./focus-layout.ts";
import { Shape } from "./shapes.tsx";

/** Opacity of a line of the first step; what is not asked for keeps a share of it, and its words a larger one. */
const FIRST_STEP = 0.62;
const ASIDE = 0.2;
const ASIDE_WORDS = 0.42;

/** From the middle of a sign to its words. */
const AWAY = 11;

export interface FocusActions {
  readonly onHover: (key: string | null) => void;
  readonly onMore: (kind: Capped) => void;
  readonly hashOfItem: (item: FocusItem) => string;
  readonly hashOfCase: (id: string) => string;
}

export interface FocusDrawing {
  readonly focus: Focus;
  readonly palette: Palette;
  /** Key of what is asked for, by pointing or by opening; null leaves everything in the light. */
  readonly asked: string | null;
  readonly actions: FocusActions | null;
  readonly text: Text;
  readonly language: Language;
}

/** Full for whatever belongs to what is asked for, a share for the rest. */
export function shareOf(asked: string | null, keys: readonly string[]): number {
  return asked === null || keys.includes(asked) ? 1 : ASIDE;
}

export function ItemRow({ placed, drawing }: { placed: PlacedItem; drawing: FocusDrawing }) {
  const { item, x, y, side, room, curve, width } = placed;
  const { focus, palette, asked, actions, text, language } = drawing;
  const { link, key } = item;
  const name = nameOf(link, language);
  const role = link.kind === "department" && link.role ? text(`role.${link.role}`) : null;
  const label = clipped(name, room - (role ? labelWidth(role, FOCUS_LABEL.note) + 5 : 0));
  const isOpened = focus.opened?.key === key;
  const led = focus.cases.filter(({ through }) => through.includes(key));
  const share = shareOf(asked, [key, ...led.map(({ case: { id } }) => `case:${id}`)]);
  const words = { x: side === "left" ? x - AWAY : x + AWAY, isEnd: side === "left", paper: palette.paper };
  return (
    <Linked
      hash={actions?.hashOfItem(item) ?? null}
      name={speech()}
      hoverKey={key}
      isCurrent={isOpened}
      actions={actions}
    >
      {actions && <path d={curve} fill="none" stroke="transparent" strokeWidth="9" />}
      <path
        d={curve}
        fill="none"
        stroke={palette.kinds[link.kind]}
        strokeWidth={isOpened ? width + 0.8 : width}
        opacity={FIRST_STEP * share}
      />
      <g opacity={Math.max(share, ASIDE_WORDS)}>
        <g transform={`translate(${x} ${y})`}>
          <Shape kind={link.kind} colour={palette.kinds[link.kind]} />
        </g>
        <Halo {...words} y={y + 4} size={FOCUS_LABEL.size} colour={palette.ink} isBold={isOpened}>
          {role && (
            <tspan fontSize={FOCUS_LABEL.note} fill={palette.ink3}>
              {`${role} `}
            </tspan>
          )}
          {label}
        </Halo>
        {link.kind === "mechanism" && (
          <Halo {...words} y={y + 18} size={FOCUS_LABEL.note} colour={palette.ink3}>
            {link.others === 0 ? text("link.only") : text("common.casesShort", { n: link.others + 1 })}
          </Halo>
        )}
      </g>
      {label !== name && <title>{name}</title>}
    </Linked>
  );

  function speech(): string {
    const said = text("focus.say", { kind: text(`kind.${link.kind}`), name });
    if (!isEntityLink(link)) return said;
    return text("focus.sayMore", {
      said,
      more: link.others === 0 ? text("link.only") : text("link.others", { n: link.others }),
    });
  }
}

export function CaseRow({ placed, drawing }: { placed: PlacedCase; drawing: FocusDrawing }) {
  const { each, x, y, room } = placed;
  const { palette, asked, actions, text } = drawing;
  const { id, shortTitle, place } = each.case;
  const isAside = asked !== null && asked !== `case:${id}` && !each.through.includes(asked);
  const words = { x: x + AWAY + 1, paper: palette.paper, isChinese: true };
  const label = clipped(shortTitle, room);
  return (
    <Linked
      hash={actions?.hashOfCase(id) ?? null}
      name={text("focus.sayMore", { said: shortTitle, more: place })}
      hoverKey={`case:${id}`}
      actions={actions}
    >
      <g opacity={isAside ? ASIDE_WORDS : 1}>
        <circle
          cx={x}
          cy={y}
          r="6.5"
          fill={palette.groups[each.group]!.node}
          stroke={palette.paper}
          strokeWidth="1.5"
        />
        <Halo {...words} y={y + 4} size={FOCUS_LABEL.size} colour={palette.ink}>
          {label}
        </Halo>
        <Halo {...words} y={y + 18} size={FOCUS_LABEL.note} colour={palette.ink3}>
          {place}
        </Halo>
      </g>
      {label !== shortTitle && <title>{each.case.title}</title>}
    </Linked>
  );
}

export function MoreRow({ more, drawing }: { more: PlacedMore; drawing: FocusDrawing }) {
  const { kind, n, x, y, side } = more;
  const { palette, actions, text } = drawing;
  const words = text(`focusMore.${kind}`, { n });
  const label = (
    <>
      {more.curve && <circle cx={x} cy={y} r="2" fill={palette.line} />}
      <Halo
        x={side === "left" ? x - AWAY : x + AWAY}
        y={y + 4}
        isEnd={side === "left"}
        size={FOCUS_LABEL.size}
        colour={palette.accent}
        paper={palette.paper}
      >
        {words}
      </Halo>
    </>
  );
  if (!actions) return <g>{label}</g>;
  const add = () => actions.onMore(kind);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    add();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
    <g
      className="focus-link"
      role="button"
      tabIndex={0}
      aria-label={words}
      onClick={add}
      onKeyDown={onKeyDown}
    >
      {label}
    </g>
  );
}

interface LinkedProps {
  readonly hash: string | null;
  readonly name: string;
  readonly hoverKey: string;
  readonly isCurrent?: boolean;
  readonly actions: FocusActions | null;
  readonly children: ReactNode;
}

/** A link of SVG; in an exported picture the drawing alone. */
function Linked({ hash, name, hoverKey, isCurrent = false, actions, children }: LinkedProps) {
  if (!actions || hash === null) return <g>{children}</g>;
  const given = {
    className: "focus-link",
    "aria-label": name,
    onPointerEnter: () => actions.onHover(hoverKey),
    onPointerLeave: () => actions.onHover(null),
    onFocus: () => actions.onHover(hoverKey),
    onBlur: () => actions.onHover(null),
  };
  return (
    <a href={hash} aria-current={isCurrent || undefined} {...given}>
      {children}
    </a>
  );
}

interface HaloProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly paper: string;
  readonly isEnd?: boolean;
  readonly isBold?: boolean;
  readonly isChinese?: boolean;
  readonly children: ReactNode;
}

/** Words with a rim of paper, which keeps them readable over lines. */
export function Halo({ x, y, size, colour, paper, isEnd, isBold, isChinese, children }: HaloProps) {
  return (
    <text
      x={x}
      y={y}
      lang={isChinese ? "zh-CN" : undefined}
      textAnchor={isEnd ? "end" : "start"}
      fontSize={size}
      fontWeight={isBold ? 600 : 400}
      fill={colour}
      stroke={paper}
      strokeWidth="2.6"
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {children}
    </text>
  );
}
