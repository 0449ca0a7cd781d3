// A query child that starts well and then does as its argument says: node misbehaving-child.mjs BEHAVIOUR

import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

const [behaviour] = process.argv.slice(2);
const BEHAVIOURS = {
  hangs: () => {},
  dies: () => process.kill(process.pid, "SIGSEGV"),
  "gives no JSON": () => writeSync(3, "{not json\n"),
  "gives another message": () => writeSync(3, '{"kind":"answer","result":5}\n'),
  "writes for ever": () => {
    const block = Buffer.alloc(1 << 20, "x");
    for (;;) writeSync(3, block);
  },
};
let started = false;
createInterface({ input: process.stdin })
  .on("line", () => {
    if (started) BEHAVIOURS[behaviour]();
    else writeSync(3, '{"kind":"ready"}\n');
    started = true;
  })
  .on("close", () => process.exit(0));
