import { z } from "zod";
import { countryCodeSchema } from "../dataset/schema/common.ts";

export const localeSchema = z.enum(["en", "de", "fr", "nl", "es"]);
export type Locale = z.infer<typeof localeSchema>;

/** A host as a browser gives it: a name, an IP address, localhost. */
export const siteHostSchema = z.string().regex(/^[a-z0-9.:[\]-]{1,253}$/, "must be a host as the address bar has it");

/** More sites than anyone hides by hand; the oldest give way. */
export const MOST_DISMISSED = 2_000;

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
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingKey = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  region: "auto",
  language: "auto",
  theme: "auto",
  badge: "compact",
  toolbarCode: true,
  firstRun: true,
  dismissed: [],
};

/** What an organisation enforces: any part of the settings. A key that is present is locked. */
export const policySchema = settingsSchema.partial();
export type Policy = z.infer<typeof policySchema>;
