import { defineWxtModule } from "wxt/modules";
import { managedSchema } from "../core/settings/policy/managed-schema.ts";
import { schemaFaults } from "../core/settings/policy/schema-whitelist.ts";

/** Throws rather than build a package that Chromium would not load. */
function safeSchema(): string {
  const schema = managedSchema();
  const [fault] = schemaFaults(schema);
  if (fault) throw new Error(`managed_schema.json: ${fault.at || "the root"} ${fault.problem}, which Chromium may not load`);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Gives Chromium the types of the policy's keys. Firefox has no such file, and warns of the manifest's entry. */
export default defineWxtModule({
  name: "waybill-policy",
  setup(wxt) {
    if (wxt.config.browser === "firefox") return;
    wxt.hook("build:publicAssets", (_, assets) => {
      assets.push({ relativeDest: "managed_schema.json", contents: safeSchema() });
    });
    wxt.hook("build:manifestGenerated", (_, manifest) => {
      manifest.storage = { managed_schema: "managed_schema.json" };
    });
  },
});
