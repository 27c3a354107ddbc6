/** True where a host is the site's own or one below it: shop.example.com of example.com. */
export function isAtOrBelow(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
