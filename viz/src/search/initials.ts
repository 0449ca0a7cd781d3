/** Pinyin initials of names: 信用修复 → xyxf. The dictionary is large and comes only when somebody searches. */

import { useEffect, useState } from "react";

/** Gives the initials of a name, one for each of its characters; empty until the dictionary is there. */
export type InitialsOf = (name: string) => string;

const none: InitialsOf = () => "";
let loading: Promise<InitialsOf> | null = null;

/** Starts loading when `isWanted` turns true; stays silent when the dictionary cannot be loaded. */
export function useInitials(isWanted: boolean): InitialsOf {
  const [initialsOf, setInitialsOf] = useState<InitialsOf>(() => none);
  useEffect(() => {
    if (!isWanted) return;
    loading ??= loadInitials();
    loading.then(
      (loaded) => setInitialsOf(() => loaded),
      () => {
        loading = null;
      },
    );
  }, [isWanted]);
  return initialsOf;
}

async function loadInitials(): Promise<InitialsOf> {
  const { pinyin } = await import("pinyin-pro");
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const letters = pinyin(name, { pattern: "first", toneType: "none", type: "array", nonZh: "spaced" });
    const initials = letters.map((letter) => letter.charAt(0).toLowerCase() || " ").join("");
    known.set(name, initials);
    return initials;
  };
}
