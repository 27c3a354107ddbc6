import { mergeConfig } from "vite";
import { defineWxtModule } from "wxt/modules";

/**
 * What several of our pages show stands in one file with one style sheet: a page made of forty small files opens later, whatever
 * they weigh. What one page alone needs, and what is loaded when somebody asks for it, keeps files of its own.
 */
const SHARED = { name: "shared", test: /[/\\](components[/\\][^/\\]+\.(tsx?|css)|core[/\\]messages[/\\].+|preact[/\\].+)$/, minShareCount: 3 };

export default defineWxtModule({
  name: "waybill-pages",
  setup(wxt) {
    wxt.hook("vite:build:extendConfig", (entrypoints, config) => {
      // Scripts that run in pages or in the worker are one file each.
      if (!entrypoints.every(({ inputPath }) => inputPath.endsWith(".html"))) return;
      Object.assign(config, mergeConfig(config, { build: { rollupOptions: { output: { codeSplitting: { groups: [SHARED] } } } } }));
    });
  },
});
