/** Steps through the evidence in reading order: on a phone the only way, elsewhere the keys [ and ]. */

import { useEffect } from "react";
import type { AtlasLink } from "../../../src/model/atlas.ts";
import { Icon } from "../components/icons.tsx";
import { KindMark } from "../components/kind-mark.tsx";
import { useSettings } from "../state/settings.tsx";
import { nameOf } from "../strings/text.ts";
import type { Proof } from "./highlight.ts";

interface EvidenceBarProps {
  readonly proofs: readonly Proof[];
  readonly links: ReadonlyMap<string, AtlasLink>;
  readonly selected: Proof | null;
  readonly onSelect: (proof: Proof) => void;
}

export function EvidenceBar({ proofs, links, selected, onSelect }: EvidenceBarProps) {
  const { text, language } = useSettings();
  const at = selected === null ? -1 : proofs.indexOf(selected);
  const link = selected && links.get(selected.link);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = event.key === "]" ? 1 : event.key === "[" ? -1 : 0;
      const next = proofs[nextAt(step)];
      if (step === 0 || !next || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      onSelect(next);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
  if (proofs.length === 0) return null;
  return (
    <div className="evidence-bar">
      {link ? (
        <>
          <KindMark kind={link.kind} />
          <b>{nameOf(link, language)}</b>
          {link.kind !== "outcome" && (
            <span className="caption">
              {link.others === 0 ? text("link.only") : text("link.others", { n: link.others })}
            </span>
          )}
        </>
      ) : (
        <span>
          {text("case.evidence")} {text("common.places", { n: proofs.length })}
        </span>
      )}
      <span className="caption figure evidence-step">
        {at >= 0 && text("case.step", { i: at + 1, n: proofs.length })}
      </span>
      {([-1, 1] as const).map((step) => (
        <button
          key={step}
          type="button"
          className="plain-button"
          aria-label={text(step < 0 ? "case.previous" : "case.next")}
          onClick={() => {
            const next = proofs[nextAt(step)];
            if (next) onSelect(next);
          }}
        >
          <Icon name={step < 0 ? "left" : "right"} />
        </button>
      ))}
    </div>
  );

  /** Round and round; forward from nowhere is the first. */
  function nextAt(step: number): number {
    if (at < 0) return step > 0 ? 0 : proofs.length - 1;
    return (at + step + proofs.length) % proofs.length;
  }
}
