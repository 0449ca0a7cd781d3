// Loads a generated graph in steps and is killed after some milliseconds: node killed-neo4j-load.mjs URL USER PASSWORD CASES MS

import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const [url, user, password, cases, milliseconds] = process.argv.slice(2);
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { module: neo4j } = await runnerImport(path("../../src/store/neo4j.ts"));
const { module: graphs } = await runnerImport(path("./generated-graph.ts"));
const graph = graphs.generatedGraph(Number(cases));
const store = new neo4j.Neo4jStore(url, { user, password }, { atomic: { rows: 0, characters: 0 } });
setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(milliseconds));
await store.replace(graph);
await store.close();
