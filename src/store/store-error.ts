/** Failures of writing, each with the word by which a script can tell it: DISK_FULL, LOCKED, DAMAGED, UNAVAILABLE. */

import { AtlasError, messageOf } from "../errors.ts";

/** Nothing has been loaded into a store yet: no graph to read, and one to compare with that is empty. */
export class NoGraphError extends AtlasError {
  constructor(place: string) {
    super("STORE", `UNAVAILABLE ${place} 里还没有图：先运行 reform-atlas build 建图。`);
    this.name = "NoGraphError";
  }
}

const NO_SPACE = /No space left on device|ENOSPC|EDQUOT/i;

/** What a failed write comes to for the person who started it; an AtlasError says it already. */
export function storeError(error: unknown, folder: string): AtlasError {
  if (error instanceof AtlasError) return error;
  const message = messageOf(error);
  if (NO_SPACE.test(message)) return diskFull(folder, error);
  return new AtlasError("STORE", `UNAVAILABLE 图没有写进 ${folder}，原有的图未动：${message}`, {
    cause: error,
  });
}

export function diskFull(folder: string, cause?: unknown): AtlasError {
  return new AtlasError(
    "STORE",
    `DISK_FULL 磁盘空间不足：清出 ${folder} 所在磁盘的空间后重试，原有的图未动。`,
    { cause },
  );
}
