/** The viewer's files, read once: a request can only name what is in the list. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";

export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** URL path → file for everything below the folder; empty when it is not there. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const type = TYPES[extname(name)];
    if (type)
      files.set(`/${name.replaceAll("\\", "/")}`, {
        body: new Uint8Array(readFileSync(join(folder, name))),
        type,
      });
  }
  const page = files.get("/index.html");
  if (page) files.set("/", page);
  return files;
}
