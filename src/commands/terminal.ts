/** What people see on stderr while work goes on: a bar on a terminal, nothing in a pipe or with `--quiet`. */

import { SingleBar } from "cli-progress";
import type { OnProgress } from "../pipeline.ts";

export interface Terminal {
  readonly onProgress: OnProgress;
  /** One line of information; silent with `--quiet`. */
  say(line: string): void;
  /** One line that must be seen. */
  warn(line: string): void;
  /** Ends the bar, so that what follows stands on a line of its own. */
  done(): void;
}

export function createTerminal(quiet: boolean): Terminal {
  const showsBar = !quiet && process.stderr.isTTY === true;
  let bar: SingleBar | null = null;
  let current = "";

  function done(): void {
    bar?.stop();
    bar = null;
    current = "";
  }

  function onProgress(step: string, finished: number, total: number): void {
    if (!showsBar) return;
    if (step !== current) {
      done();
      current = step;
      bar = new SingleBar({
        format: `${step} {bar} {value} / {total}`,
        barsize: 28,
        stream: process.stderr,
        hideCursor: true,
      });
      bar.start(total, finished);
    }
    bar?.update(finished);
    if (finished >= total) done();
  }

  function write(line: string): void {
    done();
    process.stderr.write(`${line}\n`);
  }

  return { onProgress, done, warn: write, say: (line) => (quiet ? undefined : write(line)) };
}
