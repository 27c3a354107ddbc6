import type { Locale } from "../locale.tsx";

/** "12,345 rows" in the reader's language. */
export function rowCount({ t, locale }: Locale, count: number): string {
  return t("journalCount", { count, shown: count.toLocaleString(locale) });
}
