/**
 * The manifest beside a graph file: which file is the graph, and what it must be.
 *
 * Replacing the manifest is the one step that makes a new graph the graph; LadybugDB keeps no checksum of its data, so
 * this one also tells a damaged file from a whole one.
 */

import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AtlasError } from "../errors.ts";

export const MANIFEST = "manifest.json";

const counts = z.record(z.string(), z.number().int());

const manifestFile = z.object({
  /** Name of the graph file in the same folder; nothing but a name, so that it cannot lead out of it. */
  file: z.string().regex(/^graph-[0-9a-f]{16}\.lbug$/),
  sha256: z.string(),
  nodes: counts,
  relationships: counts,
  engine: z.string(),
  /** Hash of the schema's text: the columns that a reader may expect. */
  schema: z.string(),
});

export type Manifest = z.infer<typeof manifestFile>;

/** Null where there is none; throws STORE DAMAGED for one that cannot be read. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, MANIFEST);
  let source: string;
  try {
    source = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new AtlasError("STORE", `UNAVAILABLE ${path} 读不出来：检查权限。`, { cause: error });
  }
  try {
    return manifestFile.parse(JSON.parse(source));
  } catch (cause) {
    throw damaged(path, cause);
  }
}

/** Written beside, flushed and renamed: a reader finds the old one or the new one, whole. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const path = join(folder, MANIFEST);
  writeFileSync(`${path}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  flush(`${path}.new`);
  renameSync(`${path}.new`, path);
}

/** Throws STORE DAMAGED when the graph file is gone or is not the one that was built. */
export async function verifyGraphFile(folder: string, manifest: Manifest): Promise<void> {
  const path = join(folder, manifest.file);
  let sha256: string;
  try {
    sha256 = await fileHash(path);
  } catch (cause) {
    throw damaged(path, cause);
  }
  if (sha256 !== manifest.sha256) throw damaged(path);
}

export async function fileHash(path: string): Promise<string> {
  return sha256Of(await readFile(path));
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Asks the system to put a file's content on the disk before its name is changed. */
export function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function damaged(path: string, cause?: unknown): AtlasError {
  return new AtlasError(
    "STORE",
    `DAMAGED 图数据库文件 ${path} 缺失或已损坏：运行 reform-atlas build 重新建图，原文不受影响。`,
    { cause },
  );
}
