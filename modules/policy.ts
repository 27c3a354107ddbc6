import { defineWxtModule } from "wxt/modules";
import { managedSchema } from "../core/settings/policy/managed-schema.ts";

/** Gives Chromium the types of the policy's keys. Firefox has no such file, and warns of the manifest's entry. */
export default defineWxtModule({
  name: "waybill-policy",
  setup(wxt) {
    if (wxt.config.browser === "firefox") return;
    wxt.hook("build:publicAssets", (_, assets) => {
      assets.push({ relativeDest: "managed_schema.json", contents: `${JSON.stringify(managedSchema(), null, 2)}\n` });
    });
    wxt.hook("build:manifestGenerated", (_, manifest) => {
      manifest.storage = { managed_schema: "managed_schema.json" };
    });
  },
});
