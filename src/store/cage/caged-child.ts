/** One query child as its parent sees it: started, asked one question at a time, killed. */

import type { ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import type { ChildQuestion, ChildReply, ChildStart } from "./protocol.ts";
import { MOST_REPLY_BYTES, REPLY_DESCRIPTOR } from "./protocol.ts";

/** A reply is JSON around its rows; what is longer than this does not come from our code. */
const MOST_LINE_BYTES = MOST_REPLY_BYTES + 64 * 1024;

/** Characters of what a dying process says that are kept for the message. */
const LAST_WORDS = 300;

interface Pending {
  readonly resolve: (reply: ChildReply) => void;
  readonly reject: (error: ChildGone) => void;
  readonly timer: NodeJS.Timeout;
}

interface Handle {
  ref(): void;
  unref(): void;
}

/** The process ended without a reply, or was ended because none came in time. */
export class ChildGone extends Error {
  readonly outOfTime: boolean;

  constructor(reason: string, outOfTime: boolean) {
    super(reason);
    this.outOfTime = outOfTime;
  }
}

export class CagedChild {
  readonly #process: ChildProcess;
  readonly #handles: readonly (Handle | undefined)[];
  #pending: Pending | null = null;
  #received: Buffer[] = [];
  #receivedBytes = 0;
  #lastWords = "";
  #reason: string | null = null;
  #outOfTime = false;

  /** Settles, with the reason, when the process has ended. */
  readonly ended: Promise<string>;

  constructor(process: ChildProcess) {
    this.#process = process;
    this.ended = new Promise((resolve) => {
      process.once("error", (error) => resolve(this.#end(error.message)));
      process.once("close", (code, signal) => resolve(this.#end(signal ?? `exit ${code}`)));
    });
    // Where the system could not start a process there are no streams either.
    const { stdin, stderr } = process;
    const replies = process.stdio?.[REPLY_DESCRIPTOR] as Readable | undefined;
    replies?.on("data", (chunk: Buffer) => this.#receive(chunk));
    stderr?.on("data", (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString()).slice(-LAST_WORDS);
    });
    // A child that dies takes its ends of the pipes with it; `ended` tells.
    for (const stream of [stdin, stderr, replies]) stream?.on("error", () => {});
    // Idle children keep no program alive; they end when its end of their stdin closes.
    this.#handles = [process, stdin, stderr, replies] as unknown as (Handle | undefined)[];
    for (const handle of this.#handles) handle?.unref();
  }

  /** Sends one message and waits for the reply; kills the process, and throws ChildGone, when none comes in time. */
  ask(message: ChildStart | ChildQuestion, milliseconds: number): Promise<ChildReply> {
    return new Promise((resolve, reject) => {
      if (this.#reason !== null) return reject(new ChildGone(this.#reason, false));
      const timer = setTimeout(() => {
        this.#outOfTime = true;
        this.kill("no reply in time");
      }, milliseconds);
      this.#pending = { resolve, reject, timer };
      this.#process.stdin?.write(`${JSON.stringify(message)}\n`);
    });
  }

  /** At once; whoever waits for a reply is told. */
  kill(reason: string): void {
    // Its end is waited for.
    for (const handle of this.#handles) handle?.ref();
    this.#process.kill("SIGKILL");
    this.#end(reason);
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#receivedBytes += chunk.length;
    if (this.#receivedBytes > MOST_LINE_BYTES) this.kill("a reply that is too long");
    else if (chunk.includes("\n")) this.#readLine(Buffer.concat(this.#received).toString());
  }

  #readLine(line: string): void {
    this.#received = [];
    this.#receivedBytes = 0;
    const reply = readReply(line);
    const pending = this.#pending;
    if (reply && pending) {
      this.#pending = null;
      clearTimeout(pending.timer);
      pending.resolve(reply);
    } else this.kill("a reply that is none");
  }

  #end(how: string): string {
    this.#reason ??= this.#lastWords.trim() === "" ? how : `${how}: ${this.#lastWords.trim()}`;
    const pending = this.#pending;
    this.#pending = null;
    if (pending) clearTimeout(pending.timer);
    pending?.reject(new ChildGone(this.#reason, this.#outOfTime));
    return this.#reason;
  }
}

const KINDS: readonly string[] = ["ready", "answer", "timeout", "failed"] satisfies ChildReply["kind"][];

/** Null for what is no reply: a query that got out of hand may have written it. */
function readReply(line: string): ChildReply | null {
  try {
    const reply = JSON.parse(line) as ChildReply;
    const isAnswer = reply.kind !== "answer" || Array.isArray(reply.result.rows);
    return KINDS.includes(reply.kind) && isAnswer ? reply : null;
  } catch {
    return null;
  }
}
