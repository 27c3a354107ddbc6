import type { PageType } from "../dataset/schema/service.ts";

/** `isCommon`: other software writes it too, so that it counts on a page that sells something. */
export type NamedBySoftware = { type: PageType; isCommon?: boolean | undefined };

/**
 * What shop software names its pages, as a page is told it: sources of expressions for words in the classes and the id of `html`
 * and `body`, in lower case. The more particular page stands first.
 */
export type SoftwareWords = [type: PageType, words: string, isCommon?: true][];

/**
 * Magento, WooCommerce, PrestaShop, Shopware 5 and 6, OpenCart, SAP Commerce, nopCommerce, Shopify themes, OXID, Zen Cart, and
 * Shoptet, whose steps bear the words of their addresses (as the scripts of its themes ask for them).
 */
export const SOFTWARE_WORDS: SoftwareWords = [
  ["order", "woocommerce-(?:order-received|view-order|orders)|sales-order-(?:view|history)|checkout-onepage-success|page-(?:history|order-?(?:confirmation(?:page)?|detail))|account-order|is-act-finishpage|pageorderconfirmationpage|in-dekujeme"],
  ["cart", "checkout-cart(?:-index)?|(?:woocommerce|template)-cart|is-(?:-act-cart|act-cartpage)|html-shopping-cart-page|page-cart(?:page)?|cl-basket|shoppingcartbody|in-(?:kosik|koszyk)"],
  ["checkout", "(?:onestep)?checkout-(?:onepage|index)-index|(?:woocommerce|checkout)-checkout|is-(?:act-confirmpage|-act-confirm)|html-checkout-page|page-checkout\\w*|page-order|cl-(?:payment|order)|in-krok-\\d|ordering-process"],
  ["account", "customer-account(?:-\\w+)?|woocommerce-account|template-customers-\\w+|account-(?:login|register|account|forgotten)|is-(?:-ctl-(?:register|account)|ctl-(?:auth|accountprofile|register))|html-(?:login|registration|password-recovery)-page|page-(?:login|authentication|registration|password|my-account|identity|myaccount)|loginbody|cl-(?:account|register)"],
  ["search", "catalogsearch-(?:advanced-)?result(?:-index)?|product-search|is--?ctl-search|html-search-page|pagetype-searchpage|cl-search"],
  ["product", "catalog-product-view|single-product|template-product|product-product(?:-\\d+)?|is--ctl-detail|is-ctl-product|html-product-details-page|page-product(?:details?)?|pagetype-productpage|cl-details|productinfobody"],
  ["category", "catalog-category-view|tax-product_(?:cat|tag)|post-type-archive-product|template-collection|is--ctl-listing|html-category-page|pagetype-categorypage|cl-alist"],
  ["home", "cms-index-index|common-home|is--ctl-index|html-home-page|cl-start|indexhomebody"],
  ["search", "template-search|page-search|search-results?", true],
  ["product", "type-detail", true],
  ["category", "product-category|is-ctl-navigation|(?:page|type)-category", true],
  ["home", "template-index|page-homepage|(?:page|type)-index", true],
];
