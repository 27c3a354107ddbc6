import { defineWxtModule } from "wxt/modules";

/**
 * Asks the browser to compile the reader's functions while it loads the script, once each. Without it every function is first
 * skimmed and compiled again when it is called, which takes longer than to read most pages. Browsers that do not know it see a comment.
 */
export const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";

export default defineWxtModule({
  name: "compile-hint",
  setup(wxt) {
    wxt.hook("vite:build:extendConfig", (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === "page")) return;
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: "waybill-compile-hint",
          generateBundle: {
            order: "post",
            handler(_, bundle) {
              for (const chunk of Object.values(bundle)) if (chunk.type === "chunk") chunk.code = COMPILE_HINT + chunk.code;
            },
          },
        },
      ];
    });
  },
});
