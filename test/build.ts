/**
 * Compiles the sources for tests that start them as a process (the command line, the query children), when they are newer
 * than what was compiled: so that tests test this source.
 */

import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const COMPILER = join(ROOT, "node_modules/typescript/bin/tsc");

export default function setup(): void {
  if (newestBelow("dist", ".js") > newestBelow("src", ".ts")) return;
  try {
    execFileSync(process.execPath, [COMPILER, "-p", "tsconfig.build.json"], { cwd: ROOT, stdio: "pipe" });
  } catch {
    // `npm run check` reports type errors; the compiler writes its output all the same.
  }
}

function newestBelow(folder: string, ending: string): number {
  const path = join(ROOT, folder);
  if (!statSync(path, { throwIfNoEntry: false })) return 0;
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(ending) && !name.startsWith("viz"),
  );
  return Math.max(0, ...names.map((name) => statSync(join(path, name)).mtimeMs));
}
