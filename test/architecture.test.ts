import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What each folder of src (or file at its top) may import; `model` and `errors` are open to all. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  model: [],
  vocabulary: [],
  read: [],
  normalise: [],
  segment: ["vocabulary"],
  extract: ["vocabulary"],
  resolve: ["vocabulary"],
  graph: ["vocabulary"],
  cluster: [],
  store: [],
  evaluate: [],
  config: ["vocabulary", "store"],
  pipeline: ["vocabulary", "read", "normalise", "segment", "extract", "resolve", "graph", "cluster", "store"],
  serve: ["store", "config"],
  commands: ["pipeline", "vocabulary", "read", "evaluate", "graph", "store", "serve", "config"],
  cli: ["commands", "config"],
  report: ["vocabulary", "evaluate", "pipeline"],
  train: ["vocabulary", "normalise", "extract", "resolve", "pipeline"],
};
const OPEN_TO_ALL = ["model", "errors"];

/** Packages that only these folders may know. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@ladybugdb/core": ["src/store"],
  "neo4j-driver": ["src/store"],
  graphology: ["src/graph", "src/cluster", "viz/src/graph"],
  "graphology-communities-louvain": ["src/cluster"],
  sigma: ["viz/src/graph"],
  hono: ["src/serve", "src/commands"],
  commander: ["src/cli.ts"],
  "@monyone/aho-corasick": [],
};

const LONGEST_FILE = 250;
const LONGEST_OF_NINE_IN_TEN = 200;

interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.includes("node_modules") && !path.includes("/dist/"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      const imports = Array.from(
        text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g),
      );
      return {
        path,
        lines: text.split("\n").length - 1,
        imports: imports.map((match) => (match[1] ?? match[2])!),
      };
    });
}

/** The path of a relative import from the root; null for a package. */
function target(file: SourceFile, specifier: string): string | null {
  return specifier.startsWith(".")
    ? relative(ROOT, join(ROOT, dirname(file.path), specifier)).replaceAll("\\", "/")
    : null;
}

/** `src/extract/regions.ts` → extract, `src/cli.ts` → cli */
function stageOf(path: string): string {
  return path.split("/")[1]!.replace(/\.ts$/, "");
}

const src = sourceFiles("src");
const viz = sourceFiles("viz");

describe("architecture", () => {
  it("knows every folder of src", () => {
    expect(
      [...new Set(src.map((file) => stageOf(file.path)))].filter(
        (stage) => !(stage in ARROWS) && stage !== "index",
      ),
    ).toEqual([]);
  });

  it("imports along the arrows only", () => {
    const against = src.flatMap((file) =>
      file.imports.flatMap((specifier) => {
        const to = target(file, specifier);
        if (to === null) return [];
        const [stage, imported] = [stageOf(file.path), stageOf(to)];
        const allowed =
          stage === imported || OPEN_TO_ALL.includes(imported) || ARROWS[stage]?.includes(imported);
        return allowed ? [] : [`${file.path} → ${to}`];
      }),
    );
    expect(against).toEqual([]);
  });

  it("has no circle of imports", () => {
    const edges = new Map(
      [...src, ...viz].map((file) => [file.path, file.imports.map((specifier) => target(file, specifier))]),
    );
    const finished = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (finished.has(path) || trail.includes(path)) return;
      for (const next of edges.get(path) ?? []) if (next !== null) visit(next, [...trail, path]);
      finished.add(path);
    };
    for (const path of edges.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it("keeps engines, graph libraries and frameworks where they belong", () => {
    const astray = [...src, ...viz].flatMap((file) =>
      file.imports.flatMap((specifier) => {
        const name = Object.keys(PACKAGES).find(
          (known) => specifier === known || specifier.startsWith(`${known}/`),
        );
        if (name === undefined) return [];
        return PACKAGES[name]!.some((place) => file.path.startsWith(place))
          ? []
          : [`${file.path}: ${specifier}`];
      }),
    );
    expect(astray).toEqual([]);
  });

  it("lets the viewer see nothing of src but the types of the API", () => {
    const seen = viz.flatMap((file) =>
      file.imports
        .map((specifier) => target(file, specifier))
        .filter((to) => to?.startsWith("src/") && to !== "src/model/atlas.ts"),
    );
    expect(seen).toEqual([]);
  });

  it("keeps files short", () => {
    const files = [...src, ...viz].sort((a, b) => a.lines - b.lines);
    expect(
      files.filter((file) => file.lines > LONGEST_FILE).map((file) => `${file.path}: ${file.lines}`),
    ).toEqual([]);
    expect(files[Math.floor(files.length * 0.9)]!.lines).toBeLessThanOrEqual(LONGEST_OF_NINE_IN_TEN);
  });

  it("has no file whose name says nothing", () => {
    const vague = [...src, ...viz].filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|manager|service|misc)\.tsx?$/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});
