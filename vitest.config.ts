import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["test/build.ts", "test/neo4j/global-setup.ts"],
    include: ["test/**/*.test.ts"],
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
