import type { PageType } from "../dataset/schema/service.ts";

/** Page types on which the path itself may tell what a person ordered, paid or where it goes. */
const PRIVATE_TYPES: ReadonlySet<PageType> = new Set(["cart", "checkout", "payment", "order", "tracking", "account"]);

export function isPrivateType(type: PageType): boolean {
  return PRIVATE_TYPES.has(type);
}

const LONGEST_PATH = 500;

/**
 * An address fit to leave the page: the origin alone on private page types; elsewhere the path with every segment masked
 * that holds digits, an `@` or more than 40 characters. Never the query, never the fragment.
 */
export function strippedAddress(url: URL, type: PageType): { origin: string; path: string } {
  if (isPrivateType(type)) return { origin: url.origin, path: "" };
  return { origin: url.origin, path: maskPath(url.pathname) };
}

/** A path whose identifying segments are masked. What is masked already stays as it is. */
export function maskPath(path: string): string {
  return path
    .split("/")
    .map((segment) => (/[\d@]/.test(segment) || segment.length > 40 ? "…" : segment))
    .join("/")
    .slice(0, LONGEST_PATH);
}
