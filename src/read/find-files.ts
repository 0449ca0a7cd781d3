/** Which files a list of paths names: folders are walked, links and devices are left alone. */

import { lstatSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { byCodePoint } from "../model/order.ts";

export interface FoundFile {
  /** Relative to the given PATH, with `/`; the file's name when PATH is the file itself. */
  readonly path: string;
  /** Where it lies on this machine. */
  readonly location: string;
  /** True when the user named this very file, so that an unknown kind is an error and not passed over. */
  readonly named: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly failures: readonly { readonly path: string; readonly message: string }[];
}

/** Files in the order of their paths, whatever the order of the arguments; one given twice is taken once. */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files = new Map<string, FoundFile>();
  const failures: { path: string; message: string }[] = [];

  function walk(location: string, root: string): void {
    let entries: string[];
    try {
      entries = readdirSync(location);
    } catch {
      failures.push({ path: location, message: "文件夹打不开：检查读取权限。" });
      return;
    }
    for (const name of entries.filter((entry) => !entry.startsWith("."))) {
      const child = join(location, name);
      const kind = lstatSync(child, { throwIfNoEntry: false });
      if (kind?.isDirectory()) walk(child, root);
      else if (kind?.isFile()) add(child, relative(root, child).split(sep).join("/"), false);
    }
  }

  /** A file named twice keeps the longer path, the one below a folder, whatever the order of the arguments. */
  function add(location: string, path: string, named: boolean): void {
    const key = resolve(location);
    const known = files.get(key);
    const isLonger = path.length > (known?.path.length ?? 0);
    files.set(key, {
      path: isLonger ? path : known!.path,
      location: key,
      named: named || known?.named === true,
    });
  }

  for (const path of paths) {
    const kind = lstatSync(path, { throwIfNoEntry: false });
    if (!kind) failures.push({ path, message: "没有这个文件或文件夹：检查路径。" });
    else if (kind.isDirectory()) walk(path, path);
    else if (kind.isFile()) add(path, basename(path), true);
    else failures.push({ path, message: "不是普通文件（可能是链接或设备）：给出文件本身的路径。" });
  }
  const sorted = [...files.values()].sort(
    (a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.location, b.location),
  );
  return { files: sorted, failures };
}
