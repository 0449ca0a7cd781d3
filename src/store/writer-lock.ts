/** One writer per store: a lock file with the writer's process number, which outlives nobody who holds it. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kill, pid } from "node:process";
import { AtlasError } from "../errors.ts";

const LOCK = "writer.lock";
/** Held for the moment in which a dead writer's lock is replaced, so that only one process replaces it. */
const TAKEOVER = "writer.lock.takeover";

/** Locks that this process holds: its own number in a file proves nothing, since numbers are given again. */
const held = new Set<string>();

/** Takes the lock and gives what releases it; throws STORE LOCKED, naming process and file, while another has it. */
export function lockForWriting(folder: string): () => void {
  const lock = join(folder, LOCK);
  if (!created(lock, String(pid)) && !takenOver(folder, lock)) throw locked(lock);
  held.add(lock);
  return () => {
    held.delete(lock);
    rmSync(lock, { force: true });
  };
}

/** Whether this process made the file: the exclusive flag lets exactly one of all comers. */
function created(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // Made, but not written: the disk is full.
    rmSync(file, { force: true });
    throw error;
  }
}

/** Replaces the lock of a writer that has died; false when it lives, or when another process is quicker. */
function takenOver(folder: string, lock: string): boolean {
  const takeover = join(folder, TAKEOVER);
  if (isAlive(lock) || !created(takeover, "")) return false;
  try {
    if (isAlive(lock)) return false;
    rmSync(lock, { force: true });
    return created(lock, String(pid));
  } finally {
    rmSync(takeover, { force: true });
  }
}

function isAlive(lock: string): boolean {
  const writer = writerOf(lock);
  if (writer === null) return false;
  if (writer === pid) return held.has(lock);
  try {
    kill(writer, 0);
    return true;
  } catch (error) {
    // EPERM: the process lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Null for a file that is gone or names no process. */
function writerOf(lock: string): number | null {
  try {
    const writer = Number(readFileSync(lock, "utf8"));
    return Number.isSafeInteger(writer) && writer > 0 ? writer : null;
  } catch {
    return null;
  }
}

function locked(lock: string): AtlasError {
  const writer = writerOf(lock);
  const who = writer === null ? "另一个进程" : `进程 ${writer}`;
  return new AtlasError(
    "STORE",
    `LOCKED ${who}正在写这个图数据库：等它结束再试。若确定没有进程在写，删除 ${lock}（及同名的 .takeover）。`,
  );
}
