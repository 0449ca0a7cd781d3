#!/usr/bin/env node
/** From the command line to a command and its exit code: the only place that ends the process. */

import { Command, CommanderError, Option } from "commander";
import { runBuild } from "./commands/build.ts";
import { runEvaluate } from "./commands/evaluate.ts";
import { runExport } from "./commands/export.ts";
import { runExtract, runPrintText } from "./commands/extract.ts";
import { runListQueries, runQuery } from "./commands/query.ts";
import { runServe } from "./commands/serve.ts";
import { createTerminal, type Terminal } from "./commands/terminal.ts";
import { resolveSettings, SHIPPED } from "./config.ts";
import { AtlasError } from "./errors.ts";

/** Wrong usage, as the contract numbers it; a failed run is 1. */
const USAGE_EXIT = 2;

const EXAMPLES = {
  program: `
例：
  reform-atlas extract seeds > cases.jsonl          文件 → 案例记录，每行一个
  reform-atlas build seeds                          文件 → 图，存入 .reform-atlas/
  reform-atlas query regions-sharing-mechanism --param mechanism=credit-repair
  reform-atlas serve                                浏览已经建好的图`,
  extract: `
例：
  reform-atlas extract 汇编.txt --out cases.jsonl
  reform-atlas extract seeds --trace                连同看过而没有采用的候选和理由
  reform-atlas extract --text 汇编.txt              证据的起止位置所指的文本`,
  build: `
例：
  reform-atlas build seeds
  reform-atlas build 2024 2025 --store ./图          重复运行得到同一张图
  reform-atlas build seeds --dry-run                先看会改变什么
  NEO4J_PASSWORD=… reform-atlas build seeds --store bolt://localhost:7687`,
  query: `
例：
  reform-atlas query --list
  reform-atlas query regions-sharing-mechanism --param mechanism=no-application --format csv --out 免申即享.csv
  reform-atlas query 'MATCH (c:ReformCase)-[:APPLIES]->(m:Mechanism) RETURN m.name AS name, count(c) AS cases ORDER BY cases DESC LIMIT 10'`,
  evaluate: `
例：
  reform-atlas evaluate --gold test/gold/seeds-dev.json seeds
  reform-atlas evaluate --gold test/gold/seeds-dev.json seeds --json > 之前.json
  reform-atlas evaluate --gold test/gold/seeds-dev.json seeds --baseline 之前.json    改了规则以后：哪些变对，哪些变错
  reform-atlas evaluate --gold 甲.json --gold 乙.json 甲/ 乙/                          几份标注合在一起算`,
  export: `
例：
  reform-atlas export --format gexf --out 改革图谱.gexf    用 Gephi 打开
  reform-atlas export --format csv --out 表格/            每类一张表`,
  serve: `
例：
  reform-atlas serve --port 8080`,
};

const collect = (value: string, all: string[] = []): string[] => [...all, value];

function createProgram(
  finish: (run: (terminal: Terminal) => number | Promise<number>) => Promise<void>,
): Command {
  const program = new Command("reform-atlas")
    .description(
      "改革图谱：读改革案例汇编，把每个案例连到地区、部门、平台、机制和服务对象，每条连线都有原文。",
    )
    .option("-q, --quiet", "不显示进度和统计")
    .addHelpText("after", EXAMPLES.program)
    .exitOverride();
  const command = (name: string, description: string, examples: string): Command =>
    program.command(name).description(description).addHelpText("after", examples).exitOverride();
  const vocabulary = (): Option => new Option("--vocabulary <文件夹>", "用自己的词表（缺省为自带的）");
  const store = (): Option =>
    new Option(
      "--store <地址>",
      "图存在哪里：文件夹、file: 路径，或 neo4j://、bolt:// 地址（缺省 .reform-atlas/，或 REFORM_ATLAS_STORE）",
    );

  command("extract [路径...]", "文件 → 案例记录（JSON Lines，写到标准输出）", EXAMPLES.extract)
    .addOption(new Option("--format <格式>").choices(["jsonl"]).default("jsonl"))
    .option("--out <文件>", "写到文件")
    .option("--trace", "连同没有采用的候选和理由")
    .option("--text <文件>", "只打印这份文件的文本")
    .addOption(vocabulary())
    .action((paths: string[], options) =>
      finish((terminal) => {
        if (options.text !== undefined) return runPrintText(options.text);
        return runExtract(required(paths), { ...options, ...resolveSettings(options) }, terminal);
      }),
    );

  command("build <路径...>", "文件 → 图：抽取、归并、聚类、入库；重复运行结果不变", EXAMPLES.build)
    .addOption(store())
    .addOption(vocabulary())
    .option("--fresh", "不管原有的图，从头建")
    .option("--dry-run", "不写入，只说建图会改变什么")
    .action((paths: string[], options) =>
      finish((terminal) => runBuild(paths, { ...options, ...resolveSettings(options) }, terminal)),
    );

  command("query [名称或Cypher]", "只读查询：自带的问题按名称，或一条 Cypher", EXAMPLES.query)
    .option("--param <名=值>", "参数，可多次", collect, [])
    .option("--list", "列出自带的问题和参数")
    .option("--out <文件>", "写到文件")
    .addOption(new Option("--format <格式>").choices(["table", "json", "csv"]).default("table"))
    .addOption(store())
    .action((text: string | undefined, options) =>
      finish((terminal) => {
        if (options.list) return runListQueries();
        if (text === undefined)
          throw new AtlasError("USAGE", "给出问题的名称或一条 Cypher；--list 列出自带的问题。");
        return runQuery(text, { ...options, ...resolveSettings(options) }, terminal);
      }),
    );

  command("evaluate <路径...>", "与人工标注比较：准确率、召回率、F1 和错误清单", EXAMPLES.evaluate)
    .addOption(new Option("--gold <文件>", "标注文件，可多次").argParser(collect).makeOptionMandatory())
    .option("--baseline <文件>", "与以前 --json 的输出比较：每个数字的变化，哪些连线变对、变错")
    .option("--json", "全部结果，JSON")
    .option("--totals", "只印总的数字，不印错误")
    .option("--measure <文件>", "把每个机制的准确率写到文件（词表里的 measured.json）")
    .addOption(vocabulary())
    .action((paths: string[], options) =>
      finish((terminal) => runEvaluate(paths, { ...options, ...resolveSettings(options) }, terminal)),
    );

  command("export", "把图导出给别的工具", EXAMPLES.export)
    .addOption(
      new Option("--format <格式>")
        .choices(["json", "csv", "gexf", "graphml", "cypher"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <路径>", "文件；csv 为文件夹")
    .addOption(store())
    .action((options) =>
      finish((terminal) => runExport({ ...options, ...resolveSettings(options) }, terminal)),
    );

  command("serve", "浏览已经建好的图：网页和只读接口", EXAMPLES.serve)
    .addOption(store())
    .option("--port <端口>", "缺省 7450，或 PORT")
    .option("--host <地址>", "缺省 127.0.0.1：只限本机")
    .action((options) => finish((terminal) => runServe(resolveSettings(options), terminal)));

  command("start [路径]", "建图并浏览，一步到位（npm start）；缺省读自带的 seeds/", "")
    .addOption(store())
    .option("--port <端口>", "缺省 7450，或 PORT")
    .option("--host <地址>", "缺省 127.0.0.1：只限本机")
    .action((path: string | undefined, options) =>
      finish(async (terminal) => {
        const settings = resolveSettings(options);
        const built = await runBuild([path ?? SHIPPED.seeds], settings, terminal);
        return (await runServe(settings, terminal)) || built;
      }),
    );
  return program;
}

function required(paths: string[]): string[] {
  if (paths.length > 0) return paths;
  throw new AtlasError("USAGE", "给出文件或文件夹：reform-atlas extract 路径...");
}

/** Runs one command line; every failure becomes one message on stderr and an exit code. */
async function main(): Promise<number> {
  let exit = 0;
  const program = createProgram(async (run) => {
    const terminal = createTerminal(program.opts().quiet === true);
    try {
      exit = await run(terminal);
    } finally {
      terminal.done();
    }
  });
  try {
    await program.parseAsync();
    return exit;
  } catch (error) {
    // Commander has printed its own message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT;
    if (!(error instanceof AtlasError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.code === "USAGE" ? USAGE_EXIT : 1;
  }
}

// A reader that stops early (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main();
