import type { PageType } from "../dataset/schema/service.ts";

export type SignalKind =
  | "host"
  | "path"
  | "link"
  | "frame"
  | "form"
  | "request"
  | "structuredData"
  | "visibleName"
  | "trackingNumber"
  | "meta"
  | "seller";

/**
 * Where on the page a signal stood, in words of ours: never text of the page.
 * `content` and `boilerplate` tell the page's own matter from its header, navigation and footer.
 */
export type Where =
  | "address"
  | "content"
  | "boilerplate"
  | "trackingPage"
  | "shippingLabel"
  | "shippingOption"
  | "shippingBlock"
  | "paymentLabel"
  | "paymentOption"
  | "paymentBlock"
  | "carrierProperty"
  | "paymentProperty"
  | "sellerProperty"
  | "sellerLabel"
  | "sellerLink"
  | "typeProperty"
  | "trackingLabel"
  | "script"
  | "head";

/** What a page's trader block or structured data says about the seller. Nothing else of it leaves the page. */
export type StatedSeller = {
  name: string;
  /** ISO codes of the countries that the page names; a platform's own data may name one in words. */
  country?: string;
  registerNumber?: string;
  shipsFrom?: string;
  madeIn?: string;
};

/** What matched where structured data holds a list of products: it tells the page's type only where nothing else does. */
export const PRODUCT_LIST = "Product list";

/** One thing read from the page. Plain JSON; holds matched terms only. */
export type Signal = {
  kind: SignalKind;
  /** Slug of the service that it speaks for; null for page types and sellers. */
  service: string | null;
  /** The term of ours that matched: a host, a name, a pattern's id, a schema.org type. */
  matched: string;
  where: Where;
  /** Id of the page rule or number format, where one matched. */
  rule?: string;
  pageType?: PageType;
  seller?: StatedSeller;
};

/** All that is read from one page. Whatever embeds it is clean. */
export type PageSignals = {
  v: 1;
  /** Origin, and the path with identifying segments masked; no path where the page type forbids it. */
  address: { origin: string; path: string };
  language: string;
  signals: Signal[];
  /** A cap was reached: there may be more on the page. */
  truncated: boolean;
};

/** How much a reader may look at. Counts, not times, so that the same page always gives the same signals. */
export type Limits = { elements: number; textNodes: number; textLength: number; structuredDataLength: number; signals: number };

export const DEFAULT_LIMITS: Limits = {
  elements: 4_000,
  textNodes: 500_000,
  textLength: 50_000_000,
  structuredDataLength: 600_000,
  signals: 200,
};
