import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { defineWxtModule } from "wxt/modules";
import { readChangelog } from "../cli/changelog-command.ts";
import { DATA_ROOT, readDataset } from "../cli/dataset.ts";
import { historyOf, packHistory } from "../core/dataset/changes/history.ts";
import { recordsToJson } from "../core/dataset/records-json.ts";
import { encodeIndex } from "../core/dataset/index-format.ts";
import { BUNDLES } from "../core/messages/t.ts";
import { extensionMessages } from "../core/messages/extension-messages.ts";

/** Emits the compiled dataset and `_locales` as public assets, and gives the manifest its match patterns. */
export default defineWxtModule({
  name: "waybill-dataset",
  setup(wxt) {
    wxt.hook("build:publicAssets", async (_, assets) => {
      const { records, index, problems } = await readDataset();
      for (const problem of problems) wxt.logger.warn(problem);
      assets.push(
        { relativeDest: "dataset/index.json", contents: JSON.stringify(encodeIndex(index)) },
        { relativeDest: "dataset/records.json", contents: JSON.stringify(recordsToJson(records)) },
        { relativeDest: "dataset/history.json", contents: JSON.stringify(packHistory(historyOf(await readChangelog(DATA_ROOT)), records)) },
      );
      for (const locale of Object.keys(BUNDLES)) {
        assets.push({ relativeDest: `_locales/${locale}/messages.json`, contents: JSON.stringify(extensionMessages(locale)) });
      }
    });
    wxt.hook("build:manifestGenerated", async (_, manifest) => {
      const matches = JSON.parse(await readFile(join(DATA_ROOT, "access.json"), "utf8")) as string[];
      manifest.host_permissions = matches;
      // WXT takes it from the popup's own title, which no language can change.
      if (manifest.action) manifest.action.default_title = "__MSG_appName__";
      manifest.content_scripts = [{ matches, js: ["page.js"], run_at: "document_idle" }];
    });
    wxt.hook("prepare:publicPaths", (_, paths) => {
      paths.push("dataset/index.json", "dataset/records.json", "dataset/history.json");
    });
  },
});
