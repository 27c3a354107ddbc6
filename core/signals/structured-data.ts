import type { PageType } from "../dataset/schema/service.ts";
import { type Item, itemsAmong, nameOfValue, walkItems } from "./items.ts";
import type { Page } from "./page.ts";
import { PRODUCT_LIST, type Signal, type Where } from "./signal.ts";

const PAGE_TYPES: Record<string, PageType> = {
  Product: "product",
  ProductGroup: "product",
  Order: "order",
  ParcelDelivery: "tracking",
  CheckoutPage: "checkout",
  SearchResultsPage: "search",
  CollectionPage: "category",
  Invoice: "order",
};
const ARTICLES = new Set(["Article", "NewsArticle", "BlogPosting", "Report", "ScholarlyArticle", "LiveBlogPosting"]);

/** Which property names who carries or who is paid, by the types of item that bear it. */
const PROPERTIES = Object.entries({
  carrier: /^ParcelDelivery$/,
  provider: /^ParcelDelivery$/,
  hasDeliveryMethod: /^(ParcelDelivery|Offer|Order|OfferShippingDetails)$/,
  availableDeliveryMethod: /^(Offer|Order|OfferShippingDetails)$/,
  name: /^(OfferShippingDetails|ShippingService|ShippingConditions)$/,
  shippingLabel: /^(OfferShippingDetails|ShippingService)$/,
  paymentMethod: /^(Order|Invoice)$/,
  acceptedPaymentMethod: /^(Offer|Order|Invoice|Store|OnlineStore|Organization)$/,
  paymentAccepted: /^(Store|OnlineStore|LocalBusiness)$/,
});

/** Carriers, payment services and page types that the page's structured data states. */
export function readStructuredData(page: Page, items: Item[]): Signal[] {
  const found = new Map<string, Signal>();
  for (const item of walkItems(items)) {
    for (const [property, types] of PROPERTIES) {
      const type = item.types.find((name) => types.test(name));
      if (!type) continue;
      const isPaid = /payment/i.test(property);
      const where: Where = isPaid ? "paymentProperty" : "carrierProperty";
      for (const value of item.properties.get(property) ?? []) {
        for (const hit of page.names.find(nameOfValue(value).slice(0, 200).normalize("NFC"))) {
          for (const { id, kind } of hit.services) {
            if ((kind === "payment") !== isPaid) continue;
            found.set(`${id} ${where}`, { kind: "structuredData", service: id, matched: `${type}.${property}: ${hit.text}`, where });
          }
        }
      }
    }
  }
  return [...found.values(), ...readPageType(items, page.knowledge.service !== null)];
}

/** Top-level items alone tell the page's type: a list of products is no product page. */
function readPageType(items: Item[], isListed: boolean): Signal[] {
  const signals: Signal[] = [];
  const offersSomething = isListed || [...walkItems(items)].some((item) => item.types.some((type) => type === "Offer" || type === "Product" || type === "AggregateOffer"));
  for (const type of items.flatMap((item) => item.types)) {
    // Every blog's archive is a CollectionPage; a shop's offers something.
    if (type === "CollectionPage" && !offersSomething) continue;
    const pageType = PAGE_TYPES[type];
    if (pageType) signals.push({ kind: "structuredData", service: null, matched: type, where: "typeProperty", pageType });
    if (ARTICLES.has(type)) signals.push({ kind: "structuredData", service: null, matched: "Article", where: "typeProperty" });
  }
  // The one that is offered is what the page is about; the others are what one may like too.
  const products = items.filter((item) => item.types.some((type) => PAGE_TYPES[type] === "product"));
  const isList = products.some(listsOffers);
  if (isList) signals.push({ kind: "structuredData", service: null, matched: "AggregateOffer", where: "typeProperty", pageType: "category" });
  const isOne = !isList && (products.length === 1 || products.filter((item) => item.properties.has("offers")).length === 1);
  if (isOne) return signals;
  const others = signals.filter((signal) => signal.pageType !== "product");
  return others.length === 0 && isProductList(items) ? [{ kind: "structuredData", service: null, matched: PRODUCT_LIST, where: "typeProperty", pageType: "category" }] : others;
}

/** Several things that are offered, each by itself: a list of them, where nothing else says what the page is. */
function isProductList(items: Item[]): boolean {
  const offered = [...walkItems(items)].filter(({ types, properties }) => types.includes("Product") && itemsAmong(properties.get("offers")).some((offer) => offer.properties.has("price") || offer.properties.has("lowPrice")));
  return new Set(offered.map(nameOfValue)).size > FEW_OFFERS;
}

const FEW_OFFERS = 3;

/** A department may call itself a product and offer many things, each at an address and under a name of its own; a product's offers bear its variants or its sellers. */
function listsOffers(product: Item): boolean {
  const all = itemsAmong(product.properties.get("offers"));
  if (all.some(areFarApart)) return true;
  const offers = all
    .flatMap(({ properties }) => itemsAmong(properties.get("offers")))
    .filter(({ properties }) => !properties.has("seller"));
  const distinct = (name: string) => new Set(offers.flatMap(({ properties }) => (properties.get(name) ?? []).map((value) => nameOfValue(value).replace(/[?#].*/, ""))));
  return distinct("url").size > FEW_OFFERS && distinct("name").size > FEW_OFFERS;
}

const MANY_OFFERS = 20;
const FAR_APART = 5;

/** Many offers of which the dearest costs several times the cheapest: those of a department, not of one thing. */
function areFarApart({ properties }: Item): boolean {
  const [count = 0, low = 0, high = 0] = ["offerCount", "lowPrice", "highPrice"].map((name) => Number(nameOfValue(properties.get(name)?.[0] ?? "")));
  return count > MANY_OFFERS && low > 0 && high > FAR_APART * low;
}
