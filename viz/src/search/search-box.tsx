/** The search box: type, see what is meant, go there. */

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Icon } from "../components/icons.tsx";
import { isField } from "../components/is-field.ts";
import { toggled } from "../filter/filter.ts";
import { useFilter } from "../filter/filter-context.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import type { Place } from "../state/url.ts";
import { filterBy, go } from "../state/use-place.ts";
import { useInitials } from "./initials.ts";
import { SearchField } from "./search-field.tsx";
import { placeOfEntry, type Suggestion, searchEntries, suggest } from "./suggest.ts";
import { type Option, SuggestionList } from "./suggestion-list.tsx";

export function SearchBox({ place }: { place: Place }) {
  const { setPreview } = useAtlas();
  const { filter, shown } = useFilter();
  const { text, language } = useSettings();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const initialsOf = useInitials(isOpen);
  const entries = useMemo(() => searchEntries(shown, language), [shown, language]);
  const groups = useMemo(() => suggest(entries, typed, initialsOf), [entries, typed, initialsOf]);
  const options = useMemo(() => optionsOf(groups.flatMap((group) => group.suggestions)), [groups]);
  const chosen = options[Math.min(active, options.length - 1)];

  useEffect(() => {
    const isShown = isOpen && place.view === "graph" && chosen && chosen.suggestion.entry.kind !== "case";
    const entry = chosen?.suggestion.entry;
    setPreview(isShown && entry && entry.kind !== "case" ? { kind: entry.kind, id: entry.id } : null);
  }, [isOpen, chosen, place.view, setPreview]);
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || isField(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    const leave = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("keydown", listen);
    addEventListener("pointerdown", leave);
    return () => {
      removeEventListener("keydown", listen);
      removeEventListener("pointerdown", leave);
    };
  }, []);

  const close = () => {
    setOpen(false);
    setTyped("");
    setActive(0);
    input.current?.blur();
  };
  const choose = (option: Option | undefined) => {
    if (!option) return;
    close();
    go(option.place);
  };
  const addAsFilter = (option: Option | undefined) => {
    const entry = option?.suggestion.entry;
    if (!entry || entry.kind === "case") return;
    close();
    filterBy(toggled(filter, entry.kind, entry.id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      setOpen(true);
      setActive((now) => (now + step + options.length) % options.length);
    } else if (event.key === "Enter" && event.ctrlKey) addAsFilter(chosen);
    else if (event.key === "Enter") choose(chosen);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isListed = isOpen && typed.trim() !== "";

  return (
    <div className="search-box" ref={box} data-open={isOpen || undefined}>
      <button
        type="button"
        className="plain-button search-opener"
        aria-label={text("search.label")}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
      </button>
      <SearchField
        ref={input}
        hint={isOpen ? "Esc" : "/"}
        role="combobox"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isListed && chosen ? `${listId}-${options.indexOf(chosen)}` : undefined}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={(event) => {
          if (!box.current?.contains(event.relatedTarget)) setOpen(false);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="plain-button search-closer"
        aria-label={text("common.close")}
        onClick={close}
      >
        <Icon name="close" />
      </button>
      {isListed && (
        <SuggestionList
          id={listId}
          typed={typed}
          groups={groups}
          options={options}
          active={chosen}
          onActive={(option) => setActive(options.indexOf(option))}
          onChoose={choose}
        />
      )}
    </div>
  );
}

/** Every suggestion with its way; the best mechanism can be lit in the graph, too. */
function optionsOf(suggestions: readonly Suggestion[]): Option[] {
  const options = suggestions.map(
    (suggestion): Option => ({ suggestion, place: placeOfEntry(suggestion.entry), isNext: false }),
  );
  const best = suggestions.find(({ entry }) => entry.kind === "mechanism");
  if (!best) return options;
  const lit: Place = { view: "graph", case: null, lit: { kind: "mechanism", id: best.entry.id } };
  return [...options, { suggestion: best, place: lit, isNext: true }];
}
