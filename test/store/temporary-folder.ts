/** A folder for one test. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
