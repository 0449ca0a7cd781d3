import type { ComponentProps } from "react";
import { Icon } from "../components/icons.tsx";
import { useSettings } from "../state/settings.tsx";
import "./search.css";

/** The field of the search box alone: what stands there until the rest has arrived. */
export function SearchField({ hint = "/", ...props }: ComponentProps<"input"> & { hint?: string }) {
  const { text } = useSettings();
  return (
    <span className="search-field">
      <Icon name="search" />
      <input
        type="text"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={text("search.label")}
        placeholder={text("search.placeholder")}
        {...props}
      />
      <kbd>{hint}</kbd>
    </span>
  );
}
