/** What this browser remembers between visits; a browser that forbids it forgets. */

type Key = "language" | "theme" | "seen";

export function recall(key: Key): string | null {
  try {
    return localStorage.getItem(`reform-atlas.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: Key, value: string): void {
  try {
    localStorage.setItem(`reform-atlas.${key}`, value);
  } catch {
    // Private windows refuse storage: the choice then holds for this visit.
  }
}
