/** Members of the regions that contracts and laws name together. EU and EEA after the EU's own country lists, ISO 3166-1. */
const EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");
const EEA = ["EU", ...EU, "IS", "LI", "NO"];
/** Commonwealth of Independent States: the members for which platforms write one contract. */
const CIS = "AM AZ BY KZ KG MD RU TJ UZ TM".split(" ");

const GROUPS: ReadonlyMap<string, readonly string[]> = new Map([["EU", EU], ["EEA", EEA], ["CIS", CIS]]);

/** True when `region` (a country or a group) takes in `country`; the EEA takes in the EU. */
export function includesCountry(region: string, country: string): boolean {
  return region === country || (GROUPS.get(region)?.includes(country) ?? false);
}

/** The countries of a group, without the groups in it; of a country, itself. */
export function countriesIn(region: string): string[] {
  return (GROUPS.get(region) ?? [region]).filter((code) => !GROUPS.has(code));
}

/** Regions of a country from the narrowest to the widest: BE → BE, EU, EEA, OTHER. */
export function regionsOf(country: string): string[] {
  return [country, ...[...GROUPS.keys()].filter((group) => group !== country && includesCountry(group, country)), "OTHER"];
}

/** Among entries for regions, those of the narrowest region that takes in the country. */
export function narrowest<T>(entries: readonly T[], country: string, regions: (entry: T) => readonly string[]): T[] {
  for (const region of regionsOf(country)) {
    const found = entries.filter((entry) => regions(entry).includes(region));
    if (found.length) return found;
  }
  return [];
}
