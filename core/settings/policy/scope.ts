import { MOST_ITEMS, settingsSchema } from "../schema.ts";
import { lockable, lockableList } from "./definition.ts";

const { sites, sitesLeftOut, everySite, checkPage } = settingsSchema.shape;

/** Which pages are read. */
export const scopeKeys = {
  ...lockableList("sites", { kind: "texts", schema: sites, most: MOST_ITEMS.sites, example: ["procurement.example.com"] }),
  ...lockableList("sitesLeftOut", { kind: "texts", schema: sitesLeftOut, most: MOST_ITEMS.sitesLeftOut, example: ["intranet.example.com"] }),
  ...lockable("everySite", { kind: "boolean", schema: everySite, example: false }),
  ...lockable("checkPage", { kind: "boolean", schema: checkPage, example: true }),
};
