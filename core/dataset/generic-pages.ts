import type { IndexedPageRule } from "./index-format.ts";
import { pathPatternSource, valuePatternSource } from "./pattern.ts";
import type { PageType } from "./schema/service.ts";

/** `words`: one of them stands in every address that the rule takes; without any, every address is tested. */
type GenericRule = { id: string; type: PageType; words?: readonly string[]; paths?: string[]; host?: string; query?: [name: string, value: string]; markers?: string[] };

const CART_WORDS = ["cart", "basket", "bag", "shopping-cart", "shoppingcart", "shopcart", "shoppingbag", "shopping-bag", "warenkorb", "panier", "winkelwagen", "winkelmandje", "carrito", "carrello", "carrinho", "koszyk", "varukorg", "sepet"];
const TRACKING_WORDS = ["tracking", "track-order", "track-and-trace", "trackandtrace", "sendungsverfolgung", "suivi-colis", "seguimiento", "rastreamento"];
const LOGIN_WORDS = ["login", "log-in", "logon", "signin", "sign-in", "signup", "sign-up", "secure-login", "register", "account", "my-account", "myaccount", "anmelden", "connexion"];
const SEARCH_WORDS = ["search", "suche", "recherche", "zoeken", "buscar", "busca", "cerca"];

/** What a link to the cart looks like, in any list of links. */
export const CART_LINK = new RegExp(`/(?:${[...CART_WORDS, "viewcart-view"].join("|")})(?:[/.?#\\0]|$)`);

/** The form with which shop software puts the one product of a page into the cart: Magento, PrestaShop, WooCommerce, JTL, Shopware, BigCommerce, nopCommerce, OpenCart, gambio. */
const PRODUCT_FORM = "#product_addtocart_form,#add-to-cart-or-refresh,#buy_block,button.single_add_to_cart_button,form#buy_form,form#productDetailPageBuyProductForm,form.buybox--form,form[data-cart-item-add],form#product-details-form,#button-cart,form#cart_quantity";

/** What stands in the page's place until a visitor has proved to be a person. */
export const CHALLENGE = "punish-component,#px-captcha,#challenge-form,form[action*='validateCaptcha'],iframe[src*='captcha-delivery.com']";

/** Told from any other site's by a way to the cart. */
export const SHOP_RULES: ReadonlySet<string> = new Set(["home", "category"]);

/**
 * What addresses mean on any shop, in the words that shop software uses for its routes (Shopify, Salesforce Commerce,
 * Intershop, WebSphere Commerce, Magento, WooCommerce, OpenCart). They come after a record's own rules and name no service: a
 * wrong guess costs a page type, never an operator. They are matched against the address in lower case.
 */
export const GENERIC_RULES: readonly GenericRule[] = [
  { id: "checkout-host", type: "checkout", words: ["checkout."], host: "checkout.*" },
  { id: "checkout-cart", type: "cart", words: ["checkout/cart"], paths: ["/{locale}/checkout/cart", "/{locale}/checkout/cart/**"] },
  { id: "checkout", type: "checkout", words: ["checkout", "kasse", "afrekenen", "commande", "cocustomer-start"], paths: ["/{locale}/checkout", "/{locale}/checkout/**", "/checkouts/**", "/**/checkout", "/**/checkout/**", "/{locale}/kasse", "/{locale}/kasse/**", "/{locale}/afrekenen/**", "/{locale}/commande/**", "/**/onepagecheckout**", "/**/cocheckout/**", "/**/checkout-begin", "/**/cocustomer-start"] },
  { id: "cart", type: "cart", words: CART_WORDS, paths: CART_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/{locale}/${word}.*`, `/**/${word}`, `/**/${word}.*`]) },
  { id: "cart-software", type: "cart", words: ["viewcart", "cart-show", "orderitemdisplay"], paths: ["/**/viewcart-view", "/**/cart-show", "/**/orderitemdisplay", "/**/ajaxorderitemdisplayview"] },
  { id: "tracking", type: "tracking", words: [...TRACKING_WORDS, "/track", "/suivi"], paths: [...TRACKING_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/**/${word}`]), "/{locale}/track", "/{locale}/suivi"] },
  { id: "order", type: "order", words: ["order", "bestellungen", "commandes", "checkout/onepage"], paths: ["/{locale}/order/**", "/{locale}/orders/**", "/**/order-confirmation", "/**/order-confirmation/**", "/**/order-details", "/**/order-details/**", "/**/order-history", "/**/bestellungen/**", "/**/commandes/**", "/**/checkout/onepage/success", "/**/order-received/**"] },
  { id: "account", type: "account", words: LOGIN_WORDS, paths: LOGIN_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/{locale}/${word}.*`]) },
  { id: "search", type: "search", words: SEARCH_WORDS, paths: SEARCH_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/**/${word}`]) },
  { id: "search-software", type: "search", words: ["search"], paths: ["/**/viewparametricsearch-**", "/**/search-show", "/**/searchdisplay", "/**/catalogsearch/result**"] },
  { id: "search-query", type: "search", words: ["q="], query: ["q", "*"] },
  { id: "product-form", type: "product", markers: [PRODUCT_FORM] },
  // A shop's home page and its departments are told from any other site's by their way to the cart.
  { id: "home", type: "home", paths: ["/", "/{locale}", "/index.html", "/index.php", "/default.aspx"] },
  { id: "category", type: "category", words: ["/c", "collections", "product-category", "viewstandardcatalog"], paths: ["/{locale}/c/**", "/{locale}/category/**", "/{locale}/categories/**", "/{locale}/product-category/**", "/{locale}/collections/*", "/**/viewstandardcatalog-browse", "/**/categorydisplay"] },
];

/** The rules that may take an address in lower case, in their order. Few do, and each is a long expression to compile. */
export function genericPages(address: string): IndexedPageRule[] {
  return GENERIC_RULES.filter(({ words }) => words?.some((word) => address.includes(word)) ?? true).map(indexed);
}

function indexed({ id, type, paths = [], host, query, markers = [] }: GenericRule): IndexedPageRule {
  return {
    id,
    type,
    host: host ? valuePatternSource(host) : "",
    path: paths.map(pathPatternSource).join("|"),
    query: query ? [[query[0], valuePatternSource(query[1])]] : [],
    hash: "",
    markers,
  };
}
