/**
 * Starts a query child with the limits that the operating system offers.
 *
 * Where there is no shell (Windows) the child is a process that can be killed and no more; the guard stands before it.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { execPath, geteuid } from "node:process";
import { fileURLToPath } from "node:url";

/** The compiled child, also for sources that run without having been compiled. */
const CHILD = fileURLToPath(new URL("../../../dist/store/cage/query-child.js", import.meta.url));
const SHELL = "/bin/sh";

/** Kilobytes of addresses: the engine takes 2.4 GB when it opens a graph, the rest is for a query and its answer. */
const MOST_ADDRESSES = 3_000_000;

/** Megabytes of the JavaScript heap: an answer has 5. */
const MOST_HEAP = 256;

/** No core dumps, no byte into any file, a limit on memory; what a system does not know it leaves out. */
const LIMITS = ["-c 0", "-f 0", `-v ${MOST_ADDRESSES}`]
  .map((limit) => `ulimit ${limit} 2>/dev/null`)
  .join("; ");

/** Without a network where the system allows it, also for users who are not root. */
const EXECUTE =
  'for way in "unshare -n" "unshare -c -n"; do if $way true 2>/dev/null; then exec $way "$@"; fi; done; exec "$@"';

/** The only variable, which Windows needs to start anything. */
const ENVIRONMENT = { SystemRoot: "C:\\Windows" };

/** `folder` is an empty one to run in; replies come from the fourth stream. */
export function launchChild(folder: string): ChildProcess {
  const command = [execPath, `--max-old-space-size=${MOST_HEAP}`, CHILD];
  const caged = existsSync(SHELL) ? [SHELL, "-c", `${LIMITS}; ${EXECUTE}`, "sh", ...command] : command;
  return spawn(caged[0]!, caged.slice(1), {
    cwd: folder,
    env: existsSync(SHELL) ? {} : ENVIRONMENT,
    stdio: ["pipe", "ignore", "pipe", "pipe"],
    windowsHide: true,
  });
}

/** Only root can become nobody. */
export function canDropPrivileges(): boolean {
  return geteuid?.() === 0;
}
