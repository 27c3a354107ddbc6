import { addressOf, ancestorsOf, askAround, attributeOf, firstTextOf, holdsBoilerplate, holdsFrame, isAround, isBoilerplate, isMarked, isWithin, MARKS, nameOf, textUpTo, within } from "./dom.ts";
import { isAtOrBelow } from "../dataset/host.ts";
import { labelBeside } from "./label-beside.ts";
import { linksTo, type OwnLink } from "./own-links.ts";
import type { Page } from "./page.ts";
import { cleanName } from "./seller-name.ts";
import type { Traders } from "./traders.ts";

/** How shop software names the elements that hold a shop's or a seller's name: shop-name, store_name, sellerName. */
const NAMED_SHOP = /(?<!(?:seller|collect)[-_])(?:shop|store)[-_]?name/i;
const NAMED_SELLER = /(?<!best-?)(?:seller|merchant|vendor)[-_]?(?:(?:info[-_/]?)?name|profile[-_]?trigger)/i;
/**
 * Where such a name may stand; the two above decide. Each goes over the whole page, and all of them at once over a large one too long.
 * A browser that ignores case takes twice as long, so a word is looked for without the letter that may be a capital.
 */
const NAMED = ["[class*=ame]", "[id*=eller]", "[data-testid*=ame]", "[data-test-id*=ame]", "[data-marker*=name]"];
/** Where a buyer chooses the shop in the street at which a thing is fetched. */
const CHOOSING = /(?:store|shop)[-_]?(?:locat|find|select|pick)|pick-?up|click-?(?:and-?)?collect|fulfil|masthead/i;
const OF_SHOP = /shop|store|seller/i;
/** The same where the address alone tells a store: all of a shop may stand in an element called "shop". */
const OF_STORE = /seller|store/i;
/** What others offer, of this thing or of others: who sells there sells not this. */
const OF_OTHERS = /(?:seller|store|shop)s?[-_]?list|other[-_]?(?:seller|offer)|(?:^|\s)mbc\b|buying[-_]?choices|[-_]fbt[-_]|bought[-_]?together|recommend|carousel/i;
const MOST_NAMED = 20;
const MOST_STORES = 200;
const LONGEST = 200;
const REST_OF_CARD = 60;
const MOST_LINKS = 3;
const OF_NAME = /(?:^|[\s_-])name(?:$|\s)/i;

/**
 * The one store that a page links to by name, at an address that the service's own rules take for a store, or in an element
 * named after it. Where it names several, no one of them is "the" seller; on a marketplace's page that may be of as many as `most`,
 * such as a cart, those are that stand in elements named after sellers. Each search goes over the whole page: a step each.
 */
export function* readStoreLink(page: Page, traders: Traders, most: number): Generator<void, { name: string }[]> {
  const isOfMany = most > 1;
  // A shop's own stores stand in streets.
  const isShop = page.knowledge.service?.kind === "shop";
  const maySellMany = isOfMany && !isShop && page.knowledge.service !== null;
  const [isAmongOthers, isOfShop, isBeside] = [askAround(holdsOthers), askAround((node) => isMarked(node, OF_SHOP)), askAround(holdsBoilerplate)];
  const all = isShop ? [] : linkedStores(page, isAmongOthers);
  const stores = all.map(({ link }) => link).filter((link) => !isBeside(link) && (isOfShop(link) || isBehindLabel(page, link))).slice(0, MOST_NAMED);
  yield;
  const maybeNamed: Element[] = [];
  for (const each of NAMED) {
    maybeNamed.push(...page.all(each));
    yield;
  }
  const marked = [...new Set(maybeNamed)].map((element) => ({ element, marks: MARKS.map((name) => attributeOf(element, name)).join(" ") }));
  const shops = isShop ? [] : elementsNamedAfter(page, marked, NAMED_SHOP);
  const sellers = elementsNamedAfter(page, marked, NAMED_SELLER);
  yield;
  const anyStore = page.all('a[href*="/store/"]').filter((link) => isStoreOfPage(page, link) && (isInside(link, OF_STORE) || isBehindLabel(page, link)) && !isAmongOthers(link)).slice(0, isOfMany ? MOST_NAMED : 1);
  const named = [stores.filter((link) => shops.some((element) => isWithin(link, element))), shops, sellers];
  for (const elements of [...named, stores, anyStore]) {
    const names = [...new Set(elements.flatMap((element) => nameIn(page, traders, element) ?? []))];
    const isOne = names.length === 1 || leadToOne(page, elements);
    if (names.length > 0 && (isOne || (maySellMany && named.includes(elements)))) return names.slice(0, isOne ? 1 : most).map((name) => ({ name }));
  }
  const name = isOfMany ? undefined : onlyStore(page, traders, all);
  return name === undefined ? [] : [{ name }];
}

/** Several links to one store: the first is called by its name, the others by what there is to see. */
function leadToOne(page: Page, elements: Element[]): boolean {
  const paths = new Set(elements.map((element) => addressOf(element, "href", page.url)?.pathname));
  return paths.size === 1 && !paths.has(undefined);
}

/** Deeper in an address such a word is one of a page about the shop's own stores. */
const STORE_PATH = /^(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?\/store\/./i;

/** A link to "/store/…" on the page's own site, by the record's entry where there is one: an app's page in an app store is none, nor the list of all. */
function isStoreOfPage({ url, knowledge }: Page, link: Element): boolean {
  const { hostname = "", pathname = "" } = addressOf(link, "href", url) ?? {};
  const site = knowledge.service?.host ?? url.hostname.replace(/^www\./, "");
  return isAtOrBelow(hostname, site) && STORE_PATH.test(pathname);
}

function elementsNamedAfter(page: Page, marked: { element: Element; marks: string }[], whom: RegExp): Element[] {
  const meant = marked.flatMap(({ element, marks }) => (whom.test(marks) ? [element] : []));
  return meant.slice(0, MOST_NAMED).filter((element) => (!isBoilerplate(element) || leadsToStore(page, element)) && !isInside(element, CHOOSING, ["class", "id"]) && !isOfOthers(element) && !isInCard(element));
}

/** A store with a host of its own below the marketplace's, whose name stands in the page's head: example-store.tmall.com. */
function leadsToStore({ url, knowledge }: Page, element: Element): boolean {
  const site = knowledge.service?.host;
  const host = addressOf(element, "href", url)?.hostname;
  return site !== undefined && host !== undefined && isAtOrBelow(host, site) && ![site, `www.${site}`, url.hostname].includes(host);
}

/** A link that holds a whole item, its title and price beside its seller: another one than the page's. */
function isInCard(element: Element): boolean {
  const link = [...ancestorsOf(element, 8)].find((node) => nameOf(node) === "a");
  return link !== undefined && textUpTo(link, LONGEST).trim().length > textUpTo(element, LONGEST).trim().length + REST_OF_CARD;
}

/** Links to stores from the page's own matter; who else sells the same stands in a list. */
function linkedStores(page: Page, isAmongOthers: (element: Element) => boolean): OwnLink[] {
  const isFramed = askAround(holdsFrame);
  const found: OwnLink[] = [];
  for (const each of linksTo(page, "store")) {
    if (found.length >= MOST_STORES) break;
    if (!isAmongOthers(each.link) && !isFramed(each.link)) found.push(each);
  }
  return found;
}

/**
 * The one store that all of the page's links to stores lead to, wherever they stand, where one of them is called as its address
 * is, or bears its text again as a title: names are cut for want of room, "Visit the store" is not.
 */
function onlyStore(page: Page, traders: Traders, stores: OwnLink[]): string | undefined {
  const named = stores.flatMap(({ link, url }) => {
    const name = nameIn(page, traders, link);
    return name === undefined ? [] : [{ name, isTitled: attributeOf(link, "title").trim() === name, path: url.pathname.split("/").map(squashed) }];
  });
  const own = named.find(({ name, path }) => path.includes(squashed(name)));
  if (own) return named.every(({ path }) => path.includes(squashed(own.name))) ? own.name : undefined;
  const leadsToOne = new Set(stores.map(({ url }) => url.pathname)).size === 1;
  return leadsToOne ? named.find(({ isTitled }) => isTitled)?.name : undefined;
}

const squashed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Right behind a label: "Продавец <a>Example</a>". */
function isBehindLabel({ labels }: Page, link: Element): boolean {
  const label = labelBeside(labels, link);
  return label === "seller" || label === "soldBy";
}

/** True among what others offer. */
export function isOfOthers(element: Element): boolean {
  return isAround(element, holdsOthers);
}

const holdsOthers = (element: Element) => isMarked(element, OF_OTHERS);

/** True where an element around this one, or itself, bears such a word in one of the attributes. */
function isInside(element: Element, word: RegExp, attributes?: readonly string[]): boolean {
  return isAround(element, (node) => isMarked(node, word, attributes));
}

/** Where a store's name may stand; `readStoreLink` decides. */
export const STORE_PLACES = [...NAMED, "a[href]"].join(",");

function nameIn(page: Page, traders: Traders, element: Element): string | undefined {
  // Beside a label the name has an element of its own: <div class="seller-name">… <a class="name">Example</a></div>.
  const own = within(element, "a", MOST_LINKS).find((link) => OF_NAME.test(attributeOf(link, "class")));
  const text = firstTextOf(own ?? element);
  if (text.length > LONGEST || attributeOf(element, "aria-hidden") === "true") return undefined;
  return cleanName(page.labels, traders, text);
}
