import { useState } from "react";
import { recall, remember } from "../state/memory.ts";
import { useSettings } from "../state/settings.tsx";

/** Three sentences for somebody who has never been here; gone for good with one click. */
export function FirstVisit() {
  const { text } = useSettings();
  const [isOpen, setOpen] = useState(() => recall("seen") === null);
  if (!isOpen) return null;
  const steps = ["first.1", "first.2", "first.3"] as const;
  return (
    <section className="first-visit" aria-label={text("first.title")}>
      <h2>{text("first.title")}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{text(step)}</li>
        ))}
      </ol>
      <button
        type="button"
        className="button primary"
        onClick={() => {
          remember("seen", "yes");
          setOpen(false);
        }}
      >
        {text("first.ok")}
      </button>
    </section>
  );
}
