/** Suggestions by kind, with counts; the options' numbers are their ids for the combobox. */

import { KindMark } from "../components/kind-mark.tsx";
import { useSettings } from "../state/settings.tsx";
import type { Place } from "../state/url.ts";
import type { Suggestion, SuggestionGroup } from "./suggest.ts";

export interface Option {
  readonly suggestion: Suggestion;
  readonly place: Place;
  /** An offer to go on with what was found, not a find of its own. */
  readonly isNext: boolean;
}

interface SuggestionListProps {
  readonly id: string;
  readonly typed: string;
  readonly groups: readonly SuggestionGroup[];
  readonly options: readonly Option[];
  readonly active: Option | undefined;
  readonly onActive: (option: Option) => void;
  readonly onChoose: (option: Option) => void;
}

export function SuggestionList(props: SuggestionListProps) {
  const { id, typed, groups, options } = props;
  const { text } = useSettings();
  const next = options.filter((option) => option.isNext);
  return (
    <div className="suggestions">
      {groups.length === 0 && <p className="suggestions-none">{text("search.none", { q: typed.trim() })}</p>}
      <div id={id} role="listbox" aria-label={text("search.label")}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
          <div key={group.kind} role="group" aria-label={text(`kind.${group.kind}`)}>
            <p className="section-head" aria-hidden="true">
              <span>{text(`kind.${group.kind}`)}</span>
              <span className="caption figure">
                {group.suggestions.every((each) => each.byInitials)
                  ? text("search.initials", { q: typed.trim().toLowerCase() })
                  : group.total}
              </span>
            </p>
            {options
              .filter((option) => !option.isNext && group.suggestions.includes(option.suggestion))
              .map((option) => (
                <OptionRow key={option.suggestion.entry.id} option={option} {...props} />
              ))}
          </div>
        ))}
        {next.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
          <div role="group" aria-label={text("kind.next")}>
            <p className="section-head" aria-hidden="true">
              {text("kind.next")}
            </p>
            {next.map((option) => (
              <OptionRow key="next" option={option} {...props} />
            ))}
          </div>
        )}
      </div>
      <p className="suggestions-foot" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {text("search.move")}
        </span>
        <span>
          <kbd>↵</kbd> {text("search.openKey")}
        </span>
        <span>
          <kbd>Ctrl ↵</kbd> {text("search.filterKey")}
        </span>
        <span>
          <kbd>Esc</kbd> {text("search.closeKey")}
        </span>
      </p>
      <p className="sr-only" role="status">
        {text("search.count", { n: options.length })}
      </p>
    </div>
  );
}

function OptionRow({
  id,
  option,
  options,
  active,
  onActive,
  onChoose,
}: SuggestionListProps & { option: Option }) {
  const { text } = useSettings();
  const { entry } = option.suggestion;
  return (
    <div
      id={`${id}-${options.indexOf(option)}`}
      role="option"
      tabIndex={-1}
      aria-selected={option === active}
      className="suggestion"
      onPointerMove={() => onActive(option)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
      onKeyDown={(event) => event.key === "Enter" && onChoose(option)}
    >
      <KindMark kind={option.isNext ? "next" : entry.kind} />
      <span className="suggestion-name" lang={entry.kind === "case" ? "zh-CN" : undefined}>
        {option.isNext ? (
          text("search.inGraph", { name: entry.name })
        ) : (
          <Marked suggestion={option.suggestion} />
        )}
      </span>
      {!option.isNext && entry.kind !== "case" && (
        <span className="caption suggestion-context">{entry.context}</span>
      )}
      <span className="caption figure suggestion-count">
        {entry.count === null ? entry.context : text("common.casesShort", { n: entry.count })}
      </span>
    </div>
  );
}

function Marked({ suggestion: { entry, match } }: { suggestion: Suggestion }) {
  if (!match) return entry.name;
  return (
    <>
      {entry.name.slice(0, match[0])}
      <b>{entry.name.slice(match[0], match[1])}</b>
      {entry.name.slice(match[1])}
    </>
  );
}
