import type { PageType, ServiceKind } from "../dataset/schema/service.ts";
import type { Signal, SignalKind, Where } from "../signals/signal.ts";
import type { Role } from "./detection.ts";

/** decisive: enough alone. strong: a name with its label, two signals in one. weak: counts beside another only. */
export type Weight = "decisive" | "strong" | "weak";
export type EvidenceRule = { id: string; kind: SignalKind; where: Where[]; roles: Role[]; weight: Weight; because: string };

/** A link to a company's site alone is no statement of what it does on this page. */
export const LONE_LINK = "content-link";

const PARTIES: Role[] = ["carrier", "payment", "tracking"];

/** Every way in which a signal supports a role. What is not listed supports nothing. */
export const EVIDENCE_RULES: EvidenceRule[] = [
  { id: "own-host", kind: "host", where: ["address"], roles: ["marketplace", "carrier", "payment", "tracking", "shopPlatform"], weight: "decisive", because: "the record lists this host" },
  { id: "tracking-link", kind: "link", where: ["trackingPage"], roles: ["carrier", "tracking"], weight: "decisive", because: "the page links to the carrier's own tracking" },
  { id: "party-frame", kind: "frame", where: ["content", "boilerplate", "trackingPage"], roles: PARTIES, weight: "decisive", because: "the page embeds the service's own host" },
  { id: "party-form", kind: "form", where: ["content", "trackingPage"], roles: PARTIES, weight: "decisive", because: "the page posts to the service's own host" },
  { id: "stated-carrier", kind: "structuredData", where: ["carrierProperty"], roles: ["carrier", "tracking"], weight: "decisive", because: "the page's structured data names it" },
  { id: "stated-payment", kind: "structuredData", where: ["paymentProperty"], roles: ["payment"], weight: "decisive", because: "the page's structured data names it" },
  { id: "labelled-carrier", kind: "visibleName", where: ["shippingLabel"], roles: ["carrier", "tracking"], weight: "strong", because: "the name stands beside a shipping label" },
  { id: "labelled-payment", kind: "visibleName", where: ["paymentLabel"], roles: ["payment"], weight: "strong", because: "the name stands beside a payment label" },
  { id: "tracking-number", kind: "trackingNumber", where: ["trackingLabel"], roles: ["carrier"], weight: "strong", because: "a labelled number has this carrier's format" },
  { id: "option-carrier", kind: "visibleName", where: ["shippingOption"], roles: ["carrier", "tracking"], weight: "strong", because: "the name is a shipping option of its own" },
  { id: "option-payment", kind: "visibleName", where: ["paymentOption"], roles: ["payment"], weight: "strong", because: "the name is a payment option of its own" },
  { id: "block-carrier", kind: "visibleName", where: ["shippingBlock"], roles: ["carrier", "tracking"], weight: "weak", because: "the name stands in a shipping option" },
  { id: "block-payment", kind: "visibleName", where: ["paymentBlock"], roles: ["payment"], weight: "weak", because: "the name stands in a payment option" },
  { id: LONE_LINK, kind: "link", where: ["content"], roles: PARTIES, weight: "weak", because: "the page links to its host" },
  { id: "party-script", kind: "request", where: ["script"], roles: ["payment"], weight: "weak", because: "the page loads its script" },
  { id: "platform-marker", kind: "meta", where: ["head"], roles: ["shopPlatform"], weight: "decisive", because: "the page bears the platform's own marker" },
  { id: "stated-seller", kind: "seller", where: ["sellerProperty", "sellerLabel"], roles: ["seller"], weight: "strong", because: "the page states its seller" },
  { id: "linked-seller", kind: "seller", where: ["sellerLink"], roles: ["seller"], weight: "weak", because: "the page links to a store by name" },
];

/** Page types on which somebody is shipping, paying or tracking; elsewhere parties are not sought. */
const TRADE_TYPES: ReadonlySet<PageType> = new Set(["product", "cart", "checkout", "payment", "order", "tracking"]);
const PAYMENT_TYPES: ReadonlySet<PageType> = new Set(["cart", "checkout", "payment", "order"]);
/** Page types on which a seller is one, not a list of many. */
const SELLER_TYPES: ReadonlySet<PageType> = new Set(["product", "store", "cart", "checkout", "order"]);

/** Lists of a shop: what a label on them says of an item is a statement, what merely stands there is not. */
const LIST_TYPES: ReadonlySet<PageType> = new Set(["search", "category", "store"]);

export function areNamesToldOn(type: PageType): boolean {
  return LIST_TYPES.has(type);
}

/** A carrier beside its label on a listed shop's list of items. */
export function isToldOn(role: Role, type: PageType, { where }: Signal): boolean {
  return (role === "carrier" || role === "tracking") && areNamesToldOn(type) && where === "shippingLabel";
}

export function isSoughtOn(role: Role, type: PageType): boolean {
  if (role === "carrier" || role === "tracking") return TRADE_TYPES.has(type);
  if (role === "payment") return PAYMENT_TYPES.has(type);
  if (role === "seller") return SELLER_TYPES.has(type);
  return true;
}

/** The role of the service on whose host the page stands, by what kind of service it is. */
export function ownRole(kind: ServiceKind): Role {
  switch (kind) {
    case "carrier":
    case "postalOperator":
    case "logisticsPlatform":
      return "carrier";
    case "payment":
      return "payment";
    case "tracking":
      return "tracking";
    case "shopPlatform":
      return "shopPlatform";
    case "marketplace":
    case "shop":
    case "rideHailing":
    case "superApp":
      return "marketplace";
  }
}

export function ruleFor(signal: Signal, role: Role): EvidenceRule | undefined {
  return EVIDENCE_RULES.find((rule) => rule.kind === signal.kind && rule.where.includes(signal.where) && rule.roles.includes(role));
}
