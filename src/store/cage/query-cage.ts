/**
 * Queries in processes of their own, which may crash, run away or be killed without harm to the one that serves.
 *
 * The first question starts one child, since a command asks once. From the second on there are two at work and a spare
 * one, so that a killed one is replaced at once. More questions wait in turn.
 */

import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { busy, crashed, noneLives, QueryProblem, tooSlow } from "../query-problem.ts";
import type { QueryLimits, QueryParameter, QueryResult } from "../store.ts";
import { CagedChild, ChildGone } from "./caged-child.ts";
import { canDropPrivileges, launchChild } from "./launch.ts";
import type { ChildReply } from "./protocol.ts";

/** One for each core of a small server. */
const MOST_RUNNING = 2;
const SPARE = 1;

/** The engine's own limit has holes: so long after it the process is killed. */
const KILL_AFTER_LIMIT_MS = 2_000;

/** Whoever has waited so long for a turn is told to come back: the answer would come too late. */
const PATIENCE_MS = 1_500;

/** What is left for a question that had to wait, beyond the engine's limit. */
const LEAST_MARGIN_MS = 500;

/** Measured 0.15 s; a busy machine takes its time. */
const START_WITHIN_MS = 10_000;

/** Children that die one after the other will not live when they are started again. */
const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 10_000;

interface Waiting {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, QueryParameter>>;
  readonly limits: QueryLimits;
  readonly asked: number;
  readonly resolve: (result: QueryResult) => void;
  readonly reject: (problem: QueryProblem) => void;
  readonly timer: NodeJS.Timeout;
}

export class QueryCage {
  readonly #file: string;
  readonly #launch: (folder: string) => ChildProcess;
  /** Empty, and nothing can be made in it. */
  readonly #folder: string;
  readonly #children = new Set<CagedChild>();
  readonly #idle: CagedChild[] = [];
  readonly #queue: Waiting[] = [];
  readonly #unanswered = new Set<Promise<QueryResult>>();
  #running = 0;
  #starting = 0;
  #asked = 0;
  #deaths: number[] = [];
  #lastReason = "";
  #closed = false;

  /** `launch` is for tests of children that misbehave. */
  constructor(file: string, launch: (folder: string) => ChildProcess = launchChild) {
    this.#file = file;
    this.#launch = launch;
    this.#folder = mkdtempSync(join(tmpdir(), "reform-atlas-empty-"));
    chmodSync(this.#folder, 0o555);
  }

  /**
   * Runs a text that the guard has let pass. Throws QueryProblem: FAILED with the engine's reason, TIMEOUT, BUSY when
   * more than `limits.waiting` wait already, CRASHED, UNAVAILABLE when children die as soon as they are started.
   */
  ask(
    cypher: string,
    parameters: Readonly<Record<string, QueryParameter>>,
    limits: QueryLimits,
  ): Promise<QueryResult> {
    this.#asked++;
    const answer = new Promise<QueryResult>((resolve, reject) => {
      if (this.#queue.length >= (limits.waiting ?? Number.POSITIVE_INFINITY)) return reject(busy());
      const timer = setTimeout(() => this.#giveUp(waiting), PATIENCE_MS);
      const waiting = { cypher, parameters, limits, asked: performance.now(), resolve, reject, timer };
      this.#queue.push(waiting);
      this.#proceed();
    });
    this.#unanswered.add(answer);
    const settled = (): void => void this.#unanswered.delete(answer);
    answer.then(settled, settled);
    return answer;
  }

  /** Lets questions under way end, then ends all children. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#unanswered);
    this.#closed = true;
    const ends = [...this.#children].map(({ ended }) => ended);
    for (const child of this.#children) child.kill("closed");
    await Promise.all(ends);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Hands questions to idle children, and starts children where they are missing. */
  #proceed(): void {
    while (this.#queue.length > 0 && this.#idle.length > 0 && this.#running < MOST_RUNNING)
      this.#run(this.#queue.shift()!, this.#idle.shift()!);
    const wanted = this.#asked > 1 ? MOST_RUNNING + SPARE : 1;
    // One after the other, unless more are waited for: two that start at once take twice as long.
    const isEnough = (): boolean => this.#starting > 0 && this.#starting >= this.#queue.length;
    while (!this.#closed && this.#children.size < wanted && !isEnough() && this.#mayStart()) this.#start();
    if (this.#children.size > 0) return;
    for (const waiting of this.#queue.splice(0)) {
      clearTimeout(waiting.timer);
      waiting.reject(noneLives(this.#lastReason, DEATHS_WITHIN_MS / 1000));
    }
  }

  #mayStart(): boolean {
    this.#deaths = this.#deaths.filter((at) => performance.now() - at < DEATHS_WITHIN_MS);
    return this.#deaths.length <= MOST_DEATHS;
  }

  #start(): void {
    const child = new CagedChild(this.#launch(this.#folder));
    this.#children.add(child);
    child.ended.then((reason) => {
      this.#lastReason = reason;
      this.#forget(child);
    });
    this.#starting++;
    const start = { file: this.#file, dropPrivileges: canDropPrivileges() };
    child
      .ask(start, START_WITHIN_MS)
      .finally(() => this.#starting--)
      .then(
        (reply) => {
          if (reply.kind !== "ready") return child.kill(reply.kind === "failed" ? reply.reason : reply.kind);
          this.#idle.push(child);
          this.#proceed();
        },
        // How it ended is told by `ended`.
        () => {},
      );
  }

  #forget(child: CagedChild): void {
    if (!this.#children.delete(child) || this.#closed) return;
    this.#deaths.push(performance.now());
    if (this.#idle.includes(child)) this.#idle.splice(this.#idle.indexOf(child), 1);
    this.#proceed();
  }

  async #run(
    { cypher, parameters, limits, asked, resolve, reject, timer }: Waiting,
    child: CagedChild,
  ): Promise<void> {
    clearTimeout(timer);
    this.#running++;
    const { rows, milliseconds } = limits;
    const waited = performance.now() - asked;
    const left = Math.max(KILL_AFTER_LIMIT_MS - waited, LEAST_MARGIN_MS);
    try {
      const reply = await child.ask({ cypher, parameters, rows, milliseconds }, milliseconds + left);
      this.#idle.push(child);
      resolve(resultOf(reply, milliseconds));
    } catch (error) {
      reject(problemOf(error, milliseconds));
    } finally {
      this.#running--;
      this.#proceed();
    }
  }

  #giveUp(waiting: Waiting): void {
    // Nobody is before it: it waits for a child to start, which has a limit of its own.
    if (this.#running < MOST_RUNNING) return;
    this.#queue.splice(this.#queue.indexOf(waiting), 1);
    waiting.reject(busy());
  }
}

function resultOf(reply: ChildReply, milliseconds: number): QueryResult {
  if (reply.kind === "answer") return reply.result;
  if (reply.kind === "timeout") throw tooSlow(milliseconds);
  throw new QueryProblem("FAILED", `查询没有结果：${reply.kind === "failed" ? reply.reason : reply.kind}`);
}

function problemOf(error: unknown, milliseconds: number): QueryProblem {
  if (error instanceof QueryProblem) return error;
  return error instanceof ChildGone && error.outOfTime ? tooSlow(milliseconds, error) : crashed(error);
}
