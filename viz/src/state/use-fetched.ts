/** An answer of the API as React state. */

import { useCallback, useEffect, useState } from "react";
import { ApiError, AWAY } from "../api.ts";

export type Fetched<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly error: ApiError };

/**
 * Fetches again whenever `key` changes, and drops answers that come too late; null fetches nothing.
 *
 * `read` is taken from the render in which `key` changed.
 */
export function useFetched<T>(
  key: string | null,
  read: (signal: AbortSignal) => Promise<T>,
): { readonly fetched: Fetched<T>; readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; fetched: Fetched<T> } | null>(null);
  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    const settle = (fetched: Fetched<T>) => {
      if (!controller.signal.aborted) setAnswer({ key, fetched });
    };
    read(controller.signal).then(
      (value) => settle({ state: "ready", value }),
      (cause: unknown) =>
        settle({
          state: "failed",
          error: cause instanceof ApiError ? cause : new ApiError(AWAY, 0, String(cause)),
        }),
    );
    return () => controller.abort();
  }, [key, attempt]);
  const retry = useCallback(() => {
    setAnswer(null);
    setAttempt((count) => count + 1);
  }, []);
  return { fetched: answer?.key === key && answer ? answer.fetched : { state: "loading" }, retry };
}
