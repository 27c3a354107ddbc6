import { defineWxtModule } from "wxt/modules";

/**
 * What several of our pages show stands in one file with one style sheet: a page made of forty small files opens later, whatever
 * they weigh. What one page alone needs, and what is loaded when somebody asks for it, keeps files of its own.
 */
const SHARED = { name: "shared", test: /[/\\](components[/\\][^/\\]+\.(tsx?|css)|core[/\\](messages[/\\].+|settings[/\\](defaults|journal-fields)\.ts)|preact[/\\].+)$/, minShareCount: 3 };

export default defineWxtModule({
  name: "waybill-pages",
  setup(wxt) {
    wxt.hook("vite:build:extendConfig", (entrypoints, config) => {
      // Scripts that run in pages or in the worker are one file each.
      if (!entrypoints.every(({ inputPath }) => inputPath.endsWith(".html"))) return;
      // WXT's own, with the names that files get: one output, to which the groups are added.
      const output = config.build?.rollupOptions?.output;
      if (output && !Array.isArray(output)) output.codeSplitting = { groups: [SHARED] };
    });
  },
});
