import { defineWxtModule } from "wxt/modules";
import { readCompanies } from "../cli/companies.ts";

/** Emits the hosts of companies by third-party-web: what the recipients panel groups by. */
export default defineWxtModule({
  name: "waybill-companies",
  setup(wxt) {
    wxt.hook("build:publicAssets", async (_, assets) => {
      assets.push({ relativeDest: "dataset/companies.json", contents: JSON.stringify(await readCompanies()) });
    });
    wxt.hook("prepare:publicPaths", (_, paths) => {
      paths.push("dataset/companies.json");
    });
  },
});
