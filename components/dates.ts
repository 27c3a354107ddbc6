import { oncePer } from "../core/messages/once.ts";

const days = oncePer((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }));
const months = oncePer((locale) => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }));
const numbers = oncePer((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const lists = oncePer((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));


/** A date as exact as it is given: 2023-10 → October 2023, 2023 → 2023. What is no date stays as it is. */
export function formatDate(locale: string, date: string): string {
  const at = new Date(date);
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date) || Number.isNaN(at.getTime())) return date;
  if (date.length === 4) return date;
  return (date.length === 7 ? months : days)(locale).format(at);
}

/** At most two places behind the point. */
export function formatNumber(locale: string, value: number): string {
  return numbers(locale).format(value);
}

/** A number with its unit; what is no unit of count keeps its own word. */
export function formatFigure(locale: string, value: number, unit: string): string {
  const number = formatNumber(locale, value);
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${number}` : `${number} ${unit}`;
}

export function formatList(locale: string, items: string[]): string {
  return lists(locale).format(items);
}
