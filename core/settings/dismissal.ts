import { MOST_DISMISSED } from "./schema.ts";

/** The host under which a dismissal is remembered: a leading www or two-letter storefront is the same site. */
export function dismissalHost(host: string): string {
  const labels = host.split(".");
  const [first = ""] = labels;
  return labels.length > 2 && /^(www\d?|m|[a-z]{2})$/.test(first) ? labels.slice(1).join(".") : host;
}

/** The list with a site added or taken out; the oldest give way when it is full. */
export function withDismissal(dismissed: readonly string[], host: string, add: boolean): string[] {
  const site = dismissalHost(host);
  const others = dismissed.filter((known) => known !== site);
  return add ? [...others, site].slice(-MOST_DISMISSED) : others;
}

export function isDismissed(dismissed: readonly string[], host: string): boolean {
  return dismissed.includes(dismissalHost(host));
}
