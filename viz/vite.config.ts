import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Everything comes from our own files: the server's policy forbids inline scripts and inlined assets. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../dist/viz",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": "http://localhost:7450" } },
});
