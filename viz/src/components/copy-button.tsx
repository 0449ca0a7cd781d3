import { useEffect, useState } from "react";
import { useSettings } from "../state/settings.tsx";

/** How long 已复制 stands, in milliseconds. */
const SAID_FOR = 2_000;

/** Copies a text made at the moment of the click, and says so in its own place. */
export function CopyButton({ label, done, make }: { label: string; done?: string; make: () => string }) {
  const { text } = useSettings();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className="button"
      data-done={copied || undefined}
      onClick={async () => {
        await copyText(make());
        setCopied(true);
      }}
    >
      <span aria-live="polite">{copied ? (done ?? text("common.copied")) : label}</span>
    </button>
  );
}

/** Pages on plain http (a colleague's machine in the office network) have no clipboard API. */
async function copyText(words: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(words);
  const area = document.createElement("textarea");
  area.value = words;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
