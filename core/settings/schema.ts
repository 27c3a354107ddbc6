import { z } from "zod";
import { countryCodeSchema } from "../dataset/schema/common.ts";
import { PANEL_IDS } from "../panels/panel.ts";
import { attentionRuleSchema } from "./attention-rule.ts";
import { JOURNAL_FIELDS } from "./journal-fields.ts";

export const localeSchema = z.enum(["en", "de", "fr", "nl", "es"]);
export type Locale = z.infer<typeof localeSchema>;

/** A host as a browser gives it: a name, an IP address, localhost. */
export const siteHostSchema = z.string().regex(/^[a-z0-9.:[\]-]{1,253}$/, "must be a host as the address bar has it");

/** More sites than anyone hides by hand; the oldest give way. */
export const MOST_DISMISSED = 2_000;

/** What a row of the journal may hold besides its time, the service, the page's type and the versions. */
export const journalFieldSchema = z.enum(JOURNAL_FIELDS);
export type JournalField = z.infer<typeof journalFieldSchema>;

/** How many items a list of settings takes: more than anybody sets by hand. */
export const MOST_ITEMS = { dismissed: MOST_DISMISSED, sites: 2_000, sitesLeftOut: 2_000, panels: PANEL_IDS.length, openPanels: PANEL_IDS.length, journalFields: journalFieldSchema.options.length, attentionRules: 200 };

const panelsSchema = z.array(z.enum(PANEL_IDS)).max(PANEL_IDS.length);

/** What a person, or an organisation for them, may choose. The only definition. */
export const settingsSchema = z.object({
  /** The country for which reports speak; auto: storefront, time zone, language. */
  region: z.union([z.literal("auto"), countryCodeSchema]),
  language: z.union([z.literal("auto"), localeSchema]),
  theme: z.enum(["auto", "light", "dark"]),
  /** The badge in the page: none, the compact one that opens on a click, or open from the start. */
  badge: z.enum(["off", "compact", "full"]),
  /** The country code on the toolbar button. */
  toolbarCode: z.boolean(),
  /** Show the first-run page after installation. */
  firstRun: z.boolean(),
  /** Registrable hosts on which the badge was dismissed. */
  dismissed: z.array(siteHostSchema).max(MOST_DISMISSED),
  /** The researcher's panels. */
  detailedPanels: z.boolean(),
  /** The panels that are shown, in their order. */
  panels: panelsSchema,
  /** The panels that stand open. */
  openPanels: panelsSchema,
  /** Offer the browser's side panel. */
  sidePanel: z.boolean(),
  /** Hosts to read besides those that the package lists; each needs the user's consent once, which no policy can give. */
  sites: z.array(siteHostSchema).max(MOST_ITEMS.sites),
  /** Hosts, each with all below it, that are never read. */
  sitesLeftOut: z.array(siteHostSchema).max(MOST_ITEMS.sitesLeftOut),
  /** Read every site that the user has allowed the browser to show us. */
  everySite: z.boolean(),
  /** "Check this page" in popup, context menu and by shortcut. */
  checkPage: z.boolean(),
  journal: z.enum(["off", "on"]),
  /** Rows older than this are erased. */
  journalRetentionDays: z.number().int().min(1).max(3_650),
  journalExport: z.boolean(),
  /** Name of the study that rows belong to; "" none. */
  journalStudy: z.string().max(80),
  journalFields: z.array(journalFieldSchema).max(MOST_ITEMS.journalFields),
  attentionRules: z.array(attentionRuleSchema).max(MOST_ITEMS.attentionRules),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingKey = keyof Settings;
