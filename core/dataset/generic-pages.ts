import type { IndexedPageRule } from "./index-format.ts";
import { pathPatternSource, valuePatternSource } from "./pattern.ts";
import type { PageType } from "./schema/service.ts";

type GenericRule = { id: string; type: PageType; paths?: string[]; host?: string; query?: [name: string, value: string]; markers?: string[] };

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
const RULES: GenericRule[] = [
  { id: "checkout-host", type: "checkout", host: "checkout.*" },
  { id: "checkout-cart", type: "cart", paths: ["/{locale}/checkout/cart", "/{locale}/checkout/cart/**"] },
  { id: "checkout", type: "checkout", paths: ["/{locale}/checkout", "/{locale}/checkout/**", "/checkouts/**", "/**/checkout", "/**/checkout/**", "/{locale}/kasse", "/{locale}/kasse/**", "/{locale}/afrekenen/**", "/{locale}/commande/**", "/**/onepagecheckout**", "/**/cocheckout/**", "/**/checkout-begin", "/**/cocustomer-start"] },
  { id: "cart", type: "cart", paths: CART_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/{locale}/${word}.*`, `/**/${word}`, `/**/${word}.*`]) },
  { id: "cart-software", type: "cart", paths: ["/**/viewcart-view", "/**/cart-show", "/**/orderitemdisplay", "/**/ajaxorderitemdisplayview"] },
  { id: "tracking", type: "tracking", paths: [...TRACKING_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/**/${word}`]), "/{locale}/track", "/{locale}/suivi"] },
  { id: "order", type: "order", paths: ["/{locale}/order/**", "/{locale}/orders/**", "/**/order-confirmation", "/**/order-confirmation/**", "/**/order-details", "/**/order-details/**", "/**/order-history", "/**/bestellungen/**", "/**/commandes/**", "/**/checkout/onepage/success", "/**/order-received/**"] },
  { id: "account", type: "account", paths: LOGIN_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/{locale}/${word}.*`]) },
  { id: "search", type: "search", paths: SEARCH_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/**/${word}`]) },
  { id: "search-software", type: "search", paths: ["/**/viewparametricsearch-**", "/**/search-show", "/**/searchdisplay", "/**/catalogsearch/result**"] },
  { id: "search-query", type: "search", query: ["q", "*"] },
  { id: "product-form", type: "product", markers: [PRODUCT_FORM] },
  // A shop's home page and its departments are told from any other site's by their way to the cart.
  { id: "home", type: "home", paths: ["/", "/{locale}", "/index.html", "/index.php", "/default.aspx"] },
  { id: "category", type: "category", paths: ["/{locale}/c/**", "/{locale}/category/**", "/{locale}/categories/**", "/{locale}/product-category/**", "/{locale}/collections/*", "/**/viewstandardcatalog-browse", "/**/categorydisplay"] },
];

export const GENERIC_PAGES: IndexedPageRule[] = RULES.map(({ id, type, paths = [], host, query, markers = [] }) => ({
  id,
  type,
  host: host ? valuePatternSource(host) : "",
  path: paths.map(pathPatternSource).join("|"),
  query: query ? [[query[0], valuePatternSource(query[1])]] : [],
  hash: "",
  markers,
}));
