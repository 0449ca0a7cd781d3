/** A way to the server that fails: connections are cut, with what was on the way. */

import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface CuttingProxy {
  readonly url: string;
  /** How often a connection has been cut. */
  cuts(): number;
  /** Cuts all connections and takes no more. */
  close(): void;
}

/** Whether to cut the connection after this chunk from the client. */
export type CutAfter = (chunk: Buffer) => boolean;

/** Long enough for the server to act on what it has got. */
const WITHHELD_MILLISECONDS = 300;

/** The message by which a client asks to commit, as Bolt frames it. */
const COMMIT = Buffer.from([0, 2, 0xb0, 0x12, 0, 0]);

/** Cuts once after each of so many bytes, one after the other. */
export function afterBytes(...counts: number[]): CutAfter {
  let passed = 0;
  return (chunk) => {
    passed += chunk.length;
    if (counts[0] === undefined || passed < counts[0]) return false;
    counts.shift();
    passed = 0;
    return true;
  };
}

/** Every other commit is done, and not acknowledged. */
export function afterEveryOtherCommit(): CutAfter {
  let commits = 0;
  return (chunk) => chunk.includes(COMMIT) && ++commits % 2 === 1;
}

/** Passes bytes on in both directions; once it is to cut, the server gets the chunk and its answer is withheld. */
export async function cuttingProxy(serverUrl: string, cutAfter: CutAfter): Promise<CuttingProxy> {
  const { hostname, port } = new URL(serverUrl);
  const open = new Set<Socket>();
  let cuts = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
    let isWithheld = false;
    server.on("data", (chunk) => isWithheld || client.write(chunk));
    client.on("data", (chunk) => {
      server.write(chunk);
      if (isWithheld || !cutAfter(chunk)) return;
      isWithheld = true;
      cuts++;
      setTimeout(() => client.destroy(), WITHHELD_MILLISECONDS);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const close = (): void => {
    proxy.close();
    for (const socket of open) socket.destroy();
  };
  onTestFinished(close);
  const { port: own } = proxy.address() as { port: number };
  return { url: `bolt://127.0.0.1:${own}`, cuts: () => cuts, close };
}
