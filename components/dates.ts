/** A date as exact as it is given: 2023-10 → October 2023, 2023 → 2023. What is no date stays as it is. */
export function formatDate(locale: string, date: string): string {
  const at = new Date(date);
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date) || Number.isNaN(at.getTime())) return date;
  if (date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions = date.length === 7 ? { month: "long", year: "numeric" } : { dateStyle: "medium" };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(at);
}

/** A number with its unit; what is no unit of count keeps its own word. */
export function formatFigure(locale: string, value: number, unit: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${number}` : `${number} ${unit}`;
}

export function formatList(locale: string, items: string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}
