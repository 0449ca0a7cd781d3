/** Language and theme: kept on this computer, handed to every view. */

import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from "react";
import { type Language, type Text, textOf } from "../strings/text.ts";
import type { Theme } from "../theme/tokens.ts";
import { recall, remember } from "./memory.ts";

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly text: Text;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
}

const SettingsContext = createContext<Settings | null>(null);

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (recall("language") === "en" ? "en" : "zh"));
  const [theme, setTheme] = useState<Theme>(startingTheme);
  useLayoutEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = textOf(language)("app.name");
    remember("language", language);
  }, [language]);
  const settings = useMemo(
    () => ({
      language,
      theme,
      text: textOf(language),
      setLanguage,
      setTheme: (next: Theme) => {
        showTheme(next);
        remember("theme", next);
        setTheme(next);
      },
    }),
    [language, theme],
  );
  return <SettingsContext value={settings}>{children}</SettingsContext>;
}

/** The settings of the viewer; only below {@link SettingsProvider}. */
export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (!settings) throw new Error("useSettings outside SettingsProvider");
  return settings;
}

/** What was chosen here before, else what the system prefers; shown before the first paint. */
function startingTheme(): Theme {
  const chosen = recall("theme");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const theme: Theme = chosen === "light" || chosen === "dark" ? chosen : prefersDark ? "dark" : "light";
  showTheme(theme);
  return theme;
}

/** On the root at once, so that canvases which read the palette next find the new one. */
function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
