import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineWxtModule } from "wxt/modules";
import { packageOf, thirdPartyNotices } from "../cli/notices.ts";

/** Writes THIRD-PARTY-NOTICES.txt into the package, from the modules that were really bundled. */
export default defineWxtModule({
  name: "waybill-notices",
  setup(wxt) {
    // Its list is shipped as data, which no bundle shows.
    const packages = new Set<string>(["third-party-web"]);
    wxt.hook("vite:build:extendConfig", (_, config) => {
      config.plugins ??= [];
      config.plugins.push({
        name: "waybill-bundled-packages",
        generateBundle(_options, bundle) {
          for (const output of Object.values(bundle)) {
            const modules = output.type === "chunk" ? Object.keys(output.modules) : output.originalFileNames;
            for (const name of modules.map(packageOf)) if (name) packages.add(name);
          }
        },
      });
    });
    wxt.hook("build:done", async () => {
      await writeFile(join(wxt.config.outDir, "THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices(packages));
    });
  },
});
