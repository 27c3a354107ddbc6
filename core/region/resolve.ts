export type RegionSource = "storefront" | "setting" | "timeZone" | "language" | "default";
/** The country for which a report speaks, and how it was found. */
export type Region = { country: string; source: RegionSource };

export type RegionHints = {
  /** Region of the storefront's host, where the record gives one: amazon.de → DE. */
  storefront: string;
  /** The user's or the organisation's choice; "auto": none. */
  setting: string;
  /** ISO code of the browser's time zone; "" when unknown. */
  timeZoneCountry: string;
  /** BCP 47 tag of the browser's language. */
  browserLanguage: string;
};

const FALLBACK = "US";

/**
 * Chooses the region: the user's own choice, else the storefront's country, else the time zone's, else the language's.
 * A time zone beats a language, since many people in Europe run a browser in US English.
 */
export function resolveRegion(hints: RegionHints): Region {
  if (hints.setting !== "auto") return { country: hints.setting, source: "setting" };
  if (/^[A-Z]{2}$/.test(hints.storefront)) return { country: hints.storefront, source: "storefront" };
  if (hints.timeZoneCountry) return { country: hints.timeZoneCountry, source: "timeZone" };
  const country = /-([A-Z]{2})\b/.exec(hints.browserLanguage)?.[1];
  return country ? { country, source: "language" } : { country: FALLBACK, source: "default" };
}
