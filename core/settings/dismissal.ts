/** The host under which a dismissal is remembered: a leading www or two-letter storefront is the same site. */
export function dismissalHost(host: string): string {
  const labels = host.split(".");
  const [first = ""] = labels;
  return labels.length > 2 && /^(www\d?|m|[a-z]{2})$/.test(first) ? labels.slice(1).join(".") : host;
}
