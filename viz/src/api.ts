/** The viewer's only way to data: the read-only HTTP API. */

import type {
  Atlas,
  AtlasAnswer,
  AtlasCasePage,
  AtlasEvidence,
  AtlasProblem,
  SavedQuestion,
} from "../../src/model/atlas.ts";

/** The server did not answer at all. */
export const AWAY = "AWAY";

/** Why an answer did not come: the API's own words, or {@link AWAY} as the code. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const fetchAtlas = (signal: AbortSignal) => fetchJson<Atlas>("api/atlas", signal);

export const fetchCase = (id: string, signal: AbortSignal) =>
  fetchJson<AtlasCasePage>(`api/cases/${encodeURIComponent(id)}`, signal);

export const fetchQuestions = (signal: AbortSignal) =>
  fetchJson<readonly SavedQuestion[]>("api/queries", signal);

export const fetchAnswer = (name: string, values: Readonly<Record<string, string>>, signal: AbortSignal) =>
  fetchJson<AtlasAnswer>(`api/queries/${encodeURIComponent(name)}?${new URLSearchParams(values)}`, signal);

/** Quotes of a cell of the matrix; a category stands for all mechanisms below it. */
export const fetchEvidence = (mechanism: string, region: string, signal: AbortSignal) =>
  fetchJson<AtlasEvidence>(`api/evidence?${new URLSearchParams({ mechanism, region })}`, signal);

async function fetchJson<T>(path: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { signal, headers: { accept: "application/json" } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ApiError(AWAY, 0, "");
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const problem = body as Partial<AtlasProblem> | null;
  throw new ApiError(problem?.code ?? AWAY, response.status, problem?.error ?? "");
}
