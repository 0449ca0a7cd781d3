/** Name, tabs, search, language and theme; on a phone the tabs move to the foot. */

import type { ReactNode } from "react";
import { SearchBox } from "../search/search-box.tsx";
import { SearchField } from "../search/search-field.tsx";
import { useSettings } from "../state/settings.tsx";
import { formatPlace, HOME, LIST, type Place, type View } from "../state/url.ts";
import { Icon } from "./icons.tsx";

interface TopBarProps {
  readonly place: Place;
  /** Null until there is data, and in views that nothing filters. */
  readonly filters: ReactNode;
  readonly hasData: boolean;
}

export function TopBar({ place, hasData, filters }: TopBarProps) {
  const { text, language, setLanguage, theme, setTheme } = useSettings();
  return (
    <header className="top-bar">
      <a className="brand" href={formatPlace(HOME)}>
        <span className="seal" aria-hidden="true">
          革
        </span>
        <span className="brand-name">{text("app.name")}</span>
      </a>
      <Tabs place={place} className="tabs" />
      <div className="search-slot">{hasData ? <SearchBox place={place} /> : <SearchField disabled />}</div>
      <div className="bar-tools">
        {filters}
        <button
          type="button"
          className="plain-button"
          title={text("app.language")}
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
        >
          {text("app.languageShort")}
        </button>
        <button
          type="button"
          className="plain-button"
          aria-label={text(theme === "dark" ? "app.light" : "app.dark")}
          title={text(theme === "dark" ? "app.light" : "app.dark")}
          onClick={() => setTheme(theme === "dark" ? "light" : "dark")}
        >
          <Icon name={theme === "dark" ? "sun" : "moon"} />
        </button>
      </div>
    </header>
  );
}

export function PhoneTabs({ place }: { place: Place }) {
  return <Tabs place={place} className="phone-tabs" />;
}

function Tabs({ place, className }: { place: Place; className: string }) {
  const { text } = useSettings();
  const tabs: readonly { view: View; hash: string }[] = [
    { view: "graph", hash: formatPlace(HOME) },
    ...(place.view === "case" ? [{ view: "case" as const, hash: formatPlace(place) }] : []),
    { view: "matrix", hash: formatPlace({ view: "matrix", mechanism: null, region: null }) },
    { view: "list", hash: formatPlace(LIST) },
    { view: "query", hash: formatPlace({ view: "query", name: null, values: {} }) },
  ];
  return (
    <nav className={className} aria-label={text("app.views")}>
      {tabs.map(({ view, hash }) => (
        <a key={view} href={hash} aria-current={view === place.view ? "page" : undefined}>
          {text(`tab.${view}`)}
        </a>
      ))}
    </nav>
  );
}
