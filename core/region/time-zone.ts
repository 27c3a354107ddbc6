import { getCountryForTimezone } from "countries-and-timezones";

/** ISO code of the country of an IANA time zone; "" when it is none's. */
export function countryOfTimeZone(timeZone: string): string {
  return getCountryForTimezone(timeZone)?.id ?? "";
}
