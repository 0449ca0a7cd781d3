/**
 * A new graph file beside the old one: either it becomes the graph, whole and checked, or nothing changes.
 *
 * The engine may lose a database when the disk fills, and a reader beside a writer is unsafe. So a file that is served
 * is never written: all happens in a folder of its own, and replacing the manifest is the last step.
 */

import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PropertyGraph } from "../model/graph.ts";
import { allRows, type Database, engineVersion, openDatabase, withConnection } from "./ladybug-engine.ts";
import { loadRows } from "./ladybug-load.ts";
import { verifyRows } from "./ladybug-verify.ts";
import { fileHash, flush, type Manifest, readManifest, sha256Of, writeManifest } from "./manifest.ts";
import { checkRows } from "./row-check.ts";
import type { GraphSchema } from "./schema.ts";
import { storeError } from "./store-error.ts";
import { lockForWriting } from "./writer-lock.ts";

/**
 * Where a graph is built, each time another folder: a database that has been closed may still remove files by their path
 * when it is collected, and a new one at the same path would miss them.
 */
const BUILDING = "building-";
/** All that a build makes, also one that was killed. */
const OWN_NAME = /^(?:building-|graph-.*\.lbug)/;
const READ_ONLY = 0o444;

/** Enough of the hash to tell versions apart in one folder. */
const NAME_DIGITS = 16;

/** Each is told when it begins, so that a test can fail or kill the process there. */
export type BuildStep = "load" | "verify" | "name" | "manifest" | "clean";

export interface BuildListeners {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly onStep?: ((step: BuildStep) => void) | undefined;
}

/** Throws STORE (DISK_FULL, LOCKED, UNAVAILABLE, or naming the row that cannot be stored); the old graph stays. */
export async function buildLadybug(
  folder: string,
  graph: PropertyGraph,
  schema: GraphSchema,
  { onProgress = () => {}, onStep = () => {} }: BuildListeners = {},
): Promise<void> {
  checkRows(graph, schema);
  try {
    mkdirSync(folder, { recursive: true });
    const unlock = lockForWriting(folder);
    try {
      removeStrays(folder);
      const building = mkdtempSync(join(folder, BUILDING));
      onStep("load");
      const loaded = join(building, "loaded.lbug");
      await inNewDatabase(loaded, schema, (database) =>
        withConnection(database, (connection) => loadRows(connection, graph, schema, building, onProgress)),
      );
      // The engine may write to a file that it has closed until it is collected; a copy it has never had open for writing.
      const path = join(building, "graph.lbug");
      copyFileSync(loaded, path);
      onStep("verify");
      const counts = await verifyRows(path, graph, schema);
      const sha256 = await fileHash(path);
      const file = `graph-${sha256.slice(0, NAME_DIGITS)}.lbug`;
      const schemaHash = sha256Of(schema.statements);
      const manifest: Manifest = { file, sha256, ...counts, engine: engineVersion(), schema: schemaHash };
      onStep("name");
      flush(path);
      chmodSync(path, READ_ONLY);
      renameSync(path, join(folder, file));
      onStep("manifest");
      writeManifest(folder, manifest);
      onStep("clean");
    } finally {
      removeStrays(folder);
      unlock();
    }
  } catch (error) {
    throw storeError(error, folder);
  }
}

/** Creates the tables, does the work, and closes with everything in the one file. */
async function inNewDatabase(
  path: string,
  schema: GraphSchema,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(path, "write");
  try {
    await withConnection(database, (connection) => allRows(connection, schema.statements));
    await work(database);
    await withConnection(database, (connection) => allRows(connection, "CHECKPOINT"));
  } finally {
    await database.close();
  }
}

/** Removes what carries our names and is not the graph; only the holder of the lock may. A file in use stays (Windows). */
function removeStrays(folder: string): void {
  const kept = currentFile(folder);
  if (kept === undefined) return;
  for (const name of readdirSync(folder)) {
    if (!OWN_NAME.test(name) || name === kept) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // The next build tries again.
    }
  }
}

/** Null without a graph; undefined when the manifest is unreadable, so that nothing is removed that could be saved. */
function currentFile(folder: string): string | null | undefined {
  try {
    return readManifest(folder)?.file ?? null;
  } catch {
    return undefined;
  }
}
