/** Names of links in the margin, level with the line of their proof. */

import { type RefObject, useEffect, useState } from "react";
import type { AtlasLink } from "../../../src/model/atlas.ts";
import { KindMark } from "../components/kind-mark.tsx";
import { useSettings } from "../state/settings.tsx";
import { caseHash } from "../state/url.ts";
import { nameOf } from "../strings/text.ts";
import type { Proof } from "./highlight.ts";

/** Notes closer than this push each other down, in pixels. */
const APART = 25;

interface MarginNotesProps {
  readonly caseId: string;
  /** The proof shown for each link: its strongest, and the one that is selected. */
  readonly proofs: readonly Proof[];
  readonly links: ReadonlyMap<string, AtlasLink>;
  readonly selected: Proof | null;
  /** The element that holds text and margin; notes are placed from its top. */
  readonly frame: RefObject<HTMLElement | null>;
}

export function MarginNotes({ caseId, proofs, links, selected, frame }: MarginNotesProps) {
  const { text, language } = useSettings();
  const [tops, setTops] = useState<readonly number[]>([]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setTops(noteTops(element, proofs));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [frame, proofs]);
  return (
    <ul className="margin-notes">
      {proofs.map((proof, index) => {
        const link = links.get(proof.link);
        if (!link) return null;
        const isSelected = selected === proof;
        return (
          <li
            key={`${proof.link} ${proof.number}`}
            style={{ top: tops[index] ?? 0 }}
            hidden={tops.length === 0}
          >
            <a
              href={caseHash(caseId, proof.link, proof.number)}
              aria-current={isSelected || undefined}
              title={nameOf(link, language)}
            >
              <KindMark kind={link.kind} />
              <span className="sr-only">{text(`kind.${link.kind}`)}</span>
              <span className="note-name">{nameOf(link, language)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** The height of each proof's first line in the frame, pushed down where notes would touch. */
function noteTops(frame: HTMLElement, proofs: readonly Proof[]): number[] {
  const top = frame.getBoundingClientRect().top;
  let free = Number.NEGATIVE_INFINITY;
  return proofs.map((proof) => {
    const mark = frame.querySelector(`[data-at="${proof.start}"]`);
    const line = mark?.getClientRects()[0];
    const level = line ? line.top - top + (line.height - 24) / 2 : free;
    const own = Math.max(level, free);
    free = own + APART;
    return own;
  });
}
