/**
 * The process in which queries run, one at a time, over one graph file: `launch.ts` starts it with the system's limits,
 * its parent ends it. It never ends by itself as long as its parent lives, whatever a query does.
 */

import { Socket } from "node:net";
import process from "node:process";
import { createInterface } from "node:readline";
import { messageOf } from "../../errors.ts";
import { LadybugAnswers } from "../ladybug-answer.ts";
import { openDatabase } from "../ladybug-engine.ts";
import { readSchema } from "../schema.ts";
import {
  type ChildQuestion,
  type ChildReply,
  type ChildStart,
  MOST_REPLY_BYTES,
  REPLY_DESCRIPTOR,
} from "./protocol.ts";

/** User and group of nobody on Linux; elsewhere a number that owns nothing serves as well. */
const NOBODY = 65_534;

/** For the first query, which loads parts of the engine. */
const START_LIMIT_MS = 5_000;

const lines = createInterface({ input: process.stdin });
// The parent is gone, and maybe a query is still running, which nothing else would stop.
lines.on("close", () => process.kill(process.pid, "SIGKILL"));

const replies = new Socket({ fd: REPLY_DESCRIPTOR, readable: false });
const reply = (message: ChildReply): void => void replies.write(`${JSON.stringify(message)}\n`);

let answers: LadybugAnswers | null = null;
let turn: Promise<void> = Promise.resolve();
lines.on("line", (line) => {
  turn = turn.then(async () => reply(await replyTo(line)));
});

async function replyTo(line: string): Promise<ChildReply> {
  try {
    if (!answers) {
      answers = await open(JSON.parse(line) as ChildStart);
      return { kind: "ready" };
    }
    return { kind: "answer", result: await answers.answer(JSON.parse(line) as ChildQuestion) };
  } catch (error) {
    const reason = messageOf(error);
    return reason.includes("Interrupted") ? { kind: "timeout" } : { kind: "failed", reason };
  }
}

async function open({ file, dropPrivileges }: ChildStart): Promise<LadybugAnswers> {
  const opened = new LadybugAnswers(await openDatabase(file, "caged"), readSchema(), MOST_REPLY_BYTES);
  // What is loaded at the first query is loaded while files may still be read.
  await opened.answer({ cypher: "RETURN 1 AS one", parameters: {}, rows: 1, milliseconds: START_LIMIT_MS });
  if (dropPrivileges) becomeNobody();
  return opened;
}

/** The file stays open, all others of the former user are out of reach. */
function becomeNobody(): void {
  try {
    process.setgroups?.([]);
    process.setgid?.(NOBODY);
    process.setuid?.(NOBODY);
  } catch {
    // A root that may not become another user is a container's: it owns nothing outside.
  }
}
