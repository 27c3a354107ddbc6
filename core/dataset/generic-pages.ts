import type { IndexedPageRule } from "./index-format.ts";
import { pathPatternSource, valuePatternSource } from "./pattern.ts";
import type { PageType } from "./schema/service.ts";

type GenericRule = { id: string; type: PageType; paths?: string[]; host?: string; query?: string };

const CART_WORDS = ["cart", "basket", "bag", "shopping-cart", "shoppingcart", "warenkorb", "panier", "winkelwagen", "winkelmandje", "carrito", "carrello", "carrinho", "koszyk", "varukorg", "sepet"];

/** What a link to the cart looks like, in any list of links. */
export const CART_LINK = new RegExp(`/(?:${CART_WORDS.join("|")})(?:[/.?#\\0]|$)`);

/**
 * What addresses mean on any shop, in the words that shop software uses for its routes. They come after a record's own rules
 * and name no service: a wrong guess costs a page type, never an operator.
 */
export const HOME_RULE = "home";

const RULES: GenericRule[] = [
  { id: "checkout-host", type: "checkout", host: "checkout.*" },
  { id: "checkout", type: "checkout", paths: ["/{locale}/checkout", "/{locale}/checkout/**", "/checkouts/**", "/**/checkout", "/**/checkout/**", "/{locale}/kasse", "/{locale}/kasse/**", "/{locale}/afrekenen/**", "/{locale}/commande/**"] },
  { id: "cart", type: "cart", paths: CART_WORDS.flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/{locale}/${word}.*`, `/**/${word}`, `/**/${word}.*`]) },
  { id: "tracking", type: "tracking", paths: ["track", "tracking", "track-order", "track-and-trace", "trackandtrace", "sendungsverfolgung", "suivi", "suivi-colis", "seguimiento", "rastreamento"].flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/**/${word}`]) },
  { id: "order", type: "order", paths: ["/{locale}/order/**", "/{locale}/orders/**", "/**/order-confirmation", "/**/order-confirmation/**", "/**/order-details", "/**/order-details/**", "/**/bestellungen/**", "/**/commandes/**"] },
  { id: "account", type: "account", paths: ["login", "signin", "sign-in", "register", "account", "my-account", "anmelden", "connexion"].flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`]) },
  { id: "search", type: "search", paths: ["search", "suche", "recherche", "zoeken", "buscar", "busca", "cerca"].flatMap((word) => [`/{locale}/${word}`, `/{locale}/${word}/**`, `/**/${word}`]) },
  { id: "search-query", type: "search", query: "q" },
  // A shop's home page is told from any other by its way to the cart.
  { id: HOME_RULE, type: "home", paths: ["/", "/{locale}", "/index.html", "/index.php"] },
];

export const GENERIC_PAGES: IndexedPageRule[] = RULES.map(({ id, type, paths = [], host, query }) => ({
  id,
  type,
  host: host ? valuePatternSource(host) : "",
  path: paths.map(pathPatternSource).join("|"),
  query: query ? [[query, valuePatternSource("*")]] : [],
  hash: "",
  markers: [],
}));
