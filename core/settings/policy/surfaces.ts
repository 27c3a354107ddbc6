import { PANEL_IDS } from "../../panels/panel.ts";
import { localeSchema, MOST_ITEMS, settingsSchema } from "../schema.ts";
import { lockable, lockableList } from "./definition.ts";

const { firstRun, badge, toolbarCode, detailedPanels, panels, openPanels, sidePanel, language, region, theme, dismissed } = settingsSchema.shape;

/** What is shown, where, and in which words. */
export const surfaceKeys = {
  ...lockable("firstRun", { kind: "boolean", schema: firstRun, example: false }),
  ...lockable("badge", { kind: "choice", schema: badge, choices: badge.options, example: "compact" }),
  ...lockable("toolbarCode", { kind: "boolean", schema: toolbarCode, example: true }),
  ...lockable("detailedPanels", { kind: "boolean", schema: detailedPanels, example: false }),
  ...lockableList("panels", { kind: "texts", schema: panels, most: MOST_ITEMS.panels, choices: PANEL_IDS, example: ["evidence", "record"] }),
  ...lockableList("openPanels", { kind: "texts", schema: openPanels, most: MOST_ITEMS.openPanels, choices: PANEL_IDS, example: ["evidence"] }),
  ...lockable("sidePanel", { kind: "boolean", schema: sidePanel, example: true }),
  ...lockable("language", { kind: "choice", schema: language, choices: ["auto", ...localeSchema.options], example: "nl" }),
  ...lockable("region", { kind: "text", schema: region, example: "BE" }),
  ...lockable("theme", { kind: "choice", schema: theme, choices: theme.options, example: "auto" }),
  ...lockableList("dismissed", { kind: "texts", schema: dismissed, most: MOST_ITEMS.dismissed, example: ["example.com"] }),
};
