import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import { outlines } from "./scripts/outlines.js";

const out = fileURLToPath(new URL("./dist/web", import.meta.url));

const OUTLINES = fileURLToPath(new URL("./src/web/map/outlines.generated.json", import.meta.url));

/** The map's outlines, made anew with every build. */
const drawnOutlines: Plugin = {
  name: "drawn-outlines",
  buildStart: () => writeFileSync(OUTLINES, JSON.stringify(outlines())),
};

/** Fonts of the first view are asked for with the page, so that no text is set twice. */
const preloadedFonts: Plugin = {
  name: "preloaded-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /(serif-4-latin-(400|600)|plex-sans-latin-(400|600))-normal.*\.woff2$/.test(file))
        .map((file) => ({ tag: "link", attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/${file}` } })),
  },
};

/** Every file of the page lies beside its compressed forms, so that the server compresses nothing when asked. */
const compressed: Plugin = {
  name: "compressed",
  apply: "build",
  closeBundle: () => {
    for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
      const bytes = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
};

/** The workbench: built into dist/web, from where `casus serve` reads it whole. */
export default defineConfig({
  root: "src/web",
  publicDir: false,
  plugins: [drawnOutlines, svelte({ configFile: "../../svelte.config.js" }), preloadedFonts, compressed],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    // Nothing is put into the page as data: its security policy allows none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
