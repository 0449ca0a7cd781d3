/** The canvas of the graph as a React part: pointer, keyboard, and what a reader hears of it. */

import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useSettings } from "../state/settings.tsx";
import type { Palette } from "../theme/tokens.ts";
import { AtlasCanvas } from "./atlas-canvas.ts";
import type { Insets } from "./camera-fit.ts";
import type { Colouring } from "./colouring.ts";
import type { Emphasis } from "./emphasis.ts";
import { type Direction, nextCase } from "./hit.ts";
import { HoverLine } from "./hover-line.tsx";
import type { Point } from "./projection.ts";
import type { Scene } from "./scene.ts";
import { StageTools } from "./stage-tools.tsx";

/** A pointer that only passes by lights nothing. */
const HOVER_DELAY_MS = 80;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

interface StageProps {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly colouring: Colouring | null;
  readonly selected: string | null;
  readonly lit: ReadonlySet<string> | null;
  /** Where the selected case stands in the focus layout above; null while the map itself is shown. */
  readonly focusAt: Point | null;
  readonly insets: { readonly home: Insets; readonly now: Insets };
  readonly onPick: (id: string | null) => void;
  readonly onFailure: () => void;
  /** More tools, before those of the camera. */
  readonly children?: ReactNode;
}

export function Stage({
  scene,
  palette,
  colouring,
  selected,
  lit,
  focusAt,
  insets,
  onPick,
  onFailure,
  children,
}: StageProps) {
  const { text } = useSettings();
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<AtlasCanvas | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [isTouched, setTouched] = useState(false);
  const hoverTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isBeneath = focusAt !== null;
  const emphasis = useMemo<Emphasis>(
    // Beneath the focus layout the case's own territory alone keeps its colour.
    () => ({ selected, hovered, lit: isBeneath && selected ? new Set([selected]) : lit }),
    [selected, hovered, lit, isBeneath],
  );
  const state = useMemo(
    () => ({
      scene,
      palette,
      colouring,
      emphasis,
      insets,
      countText: (n: number) => text("common.cases", { n }),
    }),
    [scene, palette, colouring, emphasis, insets, text],
  );
  const latest = useRef({ state, onPick, onFailure });
  latest.current = { state, onPick, onFailure };

  useEffect(() => {
    try {
      canvas.current = new AtlasCanvas(container.current!, latest.current.state, {
        onPick: (id) => latest.current.onPick(id),
      });
    } catch {
      latest.current.onFailure();
    }
    return () => {
      canvas.current?.destroy();
      canvas.current = null;
    };
  }, []);
  useEffect(() => canvas.current?.update(state), [state]);
  useEffect(() => {
    if (selected && focusAt) canvas.current?.focusOn(selected, focusAt);
    else canvas.current?.leaveFocus();
    if (selected && !focusAt) canvas.current?.reveal(selected);
  }, [selected, focusAt]);

  const hover = (id: string | null) => {
    clearTimeout(hoverTimer.current);
    hoverTimer.current = setTimeout(() => setHovered(id), id === null ? 0 : HOVER_DELAY_MS);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    setTouched(event.pointerType === "touch");
    if (event.pointerType === "touch" || event.buttons > 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const id = canvas.current?.caseAt({ x: event.clientX - box.left, y: event.clientY - box.top }) ?? null;
    event.currentTarget.style.cursor = id === null ? "" : "pointer";
    hover(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    const from = scene.byId.get(hovered ?? selected ?? "") ?? null;
    if (direction) {
      const next = nextCase(scene, from, direction);
      if (next) {
        setHovered(next.id);
        canvas.current?.reveal(next.id);
      }
    } else if (event.key === "Enter" || event.key === " ") {
      if (hovered) onPick(hovered);
    } else if (event.key === "+" || event.key === "=") canvas.current?.zoom("in");
    else if (event.key === "-") canvas.current?.zoom("out");
    else if (event.key === "0") canvas.current?.fit();
    else return;
    event.preventDefault();
  };
  const hoveredCase = hovered === null ? null : (scene.byId.get(hovered) ?? null);

  return (
    <>
      <div
        ref={container}
        className="stage"
        data-beneath={isBeneath || undefined}
        inert={isBeneath}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is steered with the arrow keys
        tabIndex={0}
        aria-label={text("graph.help")}
        onPointerMove={onPointerMove}
        onPointerLeave={() => hover(null)}
        onKeyDown={onKeyDown}
        onBlur={() => setHovered(null)}
      />
      {!isBeneath && (
        <StageTools
          onZoomIn={() => canvas.current?.zoom("in")}
          onZoomOut={() => canvas.current?.zoom("out")}
          onFit={() => canvas.current?.fit()}
        >
          {children}
        </StageTools>
      )}
      {hoveredCase && !isBeneath && hovered !== selected && !isTouched && canvas.current && (
        <HoverLine
          at={canvas.current.pointOf(hoveredCase)}
          id={hoveredCase.id}
          selected={selected}
          scene={scene}
          right={innerWidth - insets.now.right + insets.now.left}
        />
      )}
      <p className="sr-only" aria-live="polite">
        {hoveredCase ? `${hoveredCase.title}，${hoveredCase.place}` : ""}
      </p>
    </>
  );
}
