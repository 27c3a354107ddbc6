/** True where a match pattern of an extension, such as `https://*.example.com/cart*`, takes an address in. */
export function matchesPattern(pattern: string, { protocol, hostname, pathname, search }: URL): boolean {
  const [, scheme = "", host = "", path = ""] = /^([a-z*]+):\/\/([^/]*)(\/.*)$/.exec(pattern) ?? [];
  if (`${scheme}:` !== protocol) return false;
  const isHost = host === "*" || (host.startsWith("*.") ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host);
  const expression = path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
  return isHost && new RegExp(`^${expression}$`).test(pathname + search);
}
