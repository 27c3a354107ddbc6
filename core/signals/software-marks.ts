import type { PageType } from "../dataset/schema/service.ts";
import { bodyOf, rootOf } from "./document.ts";
import { attributeOf } from "./dom.ts";

/** `isCommon`: other software writes it too, so that it counts on a page that sells something. */
export type NamedBySoftware = { type: PageType; isCommon?: boolean };
type SoftwareMark = NamedBySoftware & { pattern: RegExp };

/**
 * What shop software writes on a page's `html` and `body` about the page: Magento, WooCommerce, PrestaShop, Shopware 5 and 6,
 * OpenCart, SAP Commerce, nopCommerce, Shopify themes, OXID, Zen Cart. The more particular page stands first.
 */
const MARKS: SoftwareMark[] = [
  { type: "order", pattern: /\b(?:woocommerce-order-received|woocommerce-view-order|woocommerce-orders|sales-order-(?:view|history)|checkout-onepage-success|page-order-(?:confirmation|detail)|page-history|account-order|is-act-finishpage|page-?orderconfirmationpage)\b/ },
  { type: "cart", pattern: /\b(?:checkout-cart(?:-index)?|woocommerce-cart|template-cart|is--act-cart|is-act-cartpage|html-shopping-cart-page|page-cart(?:page)?|cl-basket|shoppingcartbody)\b/ },
  { type: "checkout", pattern: /\b(?:(?:onestep)?checkout-(?:onepage|index)-index|woocommerce-checkout|checkout-checkout|is-act-confirmpage|is--act-confirm|html-checkout-page|page-checkout\w*|page-order|cl-(?:payment|order))\b/ },
  { type: "account", pattern: /\b(?:customer-account(?:-\w+)?|woocommerce-account|template-customers-\w+|account-(?:login|register|account|forgotten)|is--ctl-(?:register|account)|is-ctl-(?:auth|accountprofile|register)|html-(?:login|registration|password-recovery)-page|page-(?:login|authentication|registration|password|my-account|identity|myaccount)|loginbody|cl-(?:account|register))\b/ },
  { type: "search", pattern: /\b(?:catalogsearch-(?:advanced-)?result(?:-index)?|product-search|is--ctl-search|is-ctl-search|html-search-page|pagetype-searchpage|cl-search)\b/ },
  { type: "product", pattern: /\b(?:catalog-product-view|single-product|template-product|product-product(?:-\d+)?|is--ctl-detail|is-ctl-product|html-product-details-page|page-product(?:details?)?|pagetype-productpage|cl-details|productinfobody)\b/ },
  { type: "category", pattern: /\b(?:catalog-category-view|tax-product_(?:cat|tag)|post-type-archive-product|template-collection|is--ctl-listing|html-category-page|pagetype-categorypage|cl-alist)\b/ },
  { type: "home", pattern: /\b(?:cms-index-index|common-home|is--ctl-index|html-home-page|cl-start|indexhomebody)\b/ },
  { type: "search", isCommon: true, pattern: /\b(?:template-search|page-search|search-results?)\b/ },
  { type: "category", isCommon: true, pattern: /\b(?:product-category|is-ctl-navigation|page-category)\b/ },
  { type: "home", isCommon: true, pattern: /\b(?:template-index|page-homepage|page-index)\b/ },
];

/** PrestaShop up to 1.6 names the page by the body's id, beside classes that only it writes. */
const PRESTASHOP = /\b(?:hide-(?:left|right)-column|lang_[a-z]{2})\b/;
const PRESTASHOP_IDS: Record<string, PageType> = { index: "home", category: "category", product: "product", search: "search", order: "cart", "order-opc": "checkout", authentication: "account", "my-account": "account", history: "order", "order-confirmation": "order", password: "account", identity: "account" };

/** What the page's software names it; undefined where it names nothing. */
export function markOfSoftware(document: Document): NamedBySoftware | undefined {
  const [root, body] = [rootOf(document), bodyOf(document)];
  const id = (body && attributeOf(body, "id"))?.toLowerCase() ?? "";
  const marks = `${(root && attributeOf(root, "class")) ?? ""} ${(body && attributeOf(body, "class")) ?? ""} ${id}`.slice(0, 2_000).toLowerCase();
  const named = PRESTASHOP.test(marks) && Object.hasOwn(PRESTASHOP_IDS, id) ? PRESTASHOP_IDS[id] : undefined;
  return named ? { type: named } : MARKS.find(({ pattern }) => pattern.test(marks));
}
