import type { PageType } from "../dataset/schema/service.ts";
import { attributeOf, matchesAny, nameOf, textOf } from "./dom.ts";
import type { Page } from "./page.ts";
import { BETWEEN } from "./text.ts";

/** What a link to the cart looks like, in any list of links in lower case. */
const CART_LINK = /(?:^|[/\0])(?:[a-z_-]{0,30}(?:cart|basket|panier|shopping[-_]?bag)|bag|panierb|warenkorb|einkaufswagen|winkel(?:wagen|mandje)|carrito|cesta|carrello|carrinho|sacola|koszyk|kosik|kosar(?:ica)?|varukorg|kundvagn|handlekurv|kurv|ostoskori|sepet|sepetim|korzina|gio-hang|viewcart-view)(?:[/.?#\0]|$)|\/shopping-?cart-/;

/** The form with which shop software puts the one product of a page into the cart: Magento, PrestaShop, WooCommerce, JTL, Shopware, BigCommerce, nopCommerce, OpenCart, gambio. */
const PRODUCT_FORM = "#product_addtocart_form,#add-to-cart-or-refresh,#buy_block,button.single_add_to_cart_button,form#buy_form,form#productDetailPageBuyProductForm,form.buybox--form,form[data-cart-item-add],form#product-details-form,#button-cart,form#cart_quantity";

/** What stands in the page's place until a visitor has proved to be a person. */
export const CHALLENGE = "punish-component,#px-captcha,#challenge-form,form[action*='validateCaptcha'],iframe[src*='captcha-delivery.com']";

const BUY = /^(?:add (?:item )?to (?:my |your |shopping )*(?:cart|bag|basket|trolley)|buy(?: it)? now|in den (?:warenkorb|einkaufswagen)|ajouter au panier|(?:añadir|agregar) al? (?:carrito|carro|cesta|la cesta)|adicionar ao carrinho|comprar(?: agora)?|aggiungi al carrello|in (?:mijn )?winkel(?:wagen|mandje)|(?:dodaj )?do koszyka|(?:přidat |vložit )?do košíku|(?:pridať |vložiť )?do košíka|kosárba(?: teszem)?|adaugă în coș|lägg i (?:varukorg|kundvagn)(?:en)?|legg i handlekurv(?:en)?|læg i kurv|lisää ostoskoriin|sepete ekle|(?:добавить )?в корзину|купить|додати до кошика|купити|カートに(?:入れる|追加)|(?:加入|放入)(?:购物车|購物車)|장바구니(?: 담기)?|הוסף לסל|أضف إلى (?:السلة|عربة التسوق)|thêm vào giỏ(?: hàng)?|chọn mua)$/i;
const BUY_MARK = /add[-_]?to[-_]?(?:cart|bag|basket)|^buy(?:[-_]?(?:button|btn|now))?$/i;
const PRICES = "[itemprop=price],[class*=price],[class*=Price],[class*=preis],[class*=prix],[class*=precio],[class*=cena]";
const MANY_PRICES = 8;

/** The cart in a shop's head where a script, not a link, leads to it. */
const CART_BOX = "#cart,#basket,#minicart,#mini-cart,#shoppingcart,#shopping-cart,#shoppingCart,#header-cart,#topcart,#basketSummary,.minicart,.mini-cart,.header-cart,.shopping-cart,.shopping_cart,.shoppingCart,.shopping-basket,.cart-count,.cart-link,.top-cart,.basket-link";

/** Whether something is sold here: the page leads to a cart. */
export function leadsToCart(page: Page): boolean {
  if (matchesAny(page.document, CART_BOX)) return true;
  const addresses = page.all("a").map((link) => attributeOf(link, "href") ?? "");
  return CART_LINK.test(addresses.join(BETWEEN).toLowerCase());
}

const PRICED = "[property='product:price:amount'],[itemprop=offers] [itemprop=price]";

/** Whether the page names a price in a way that a machine reads. */
export function statesPrice(page: Page): boolean {
  return matchesAny(page.document, PRICED);
}

/** A page of a shop by what it holds: one thing to buy, or a list of things with their prices. */
export function typeOfLooks(page: Page): PageType | undefined {
  if (matchesAny(page.document, PRODUCT_FORM)) return "product";
  const buttons = page.all("button,input[type=submit],input[type=image],input[type=button],a[class],a[id]").filter(isBuying).length;
  const prices = page.all(PRICES).length;
  if (buttons >= 1 && buttons <= 3 && prices > 0) return "product";
  return buttons > 3 || prices >= MANY_PRICES ? "category" : undefined;
}

function isBuying(element: Element): boolean {
  const marks = ["id", "class", "name"].some((name) => (attributeOf(element, name) ?? "").split(/\s+/).some((mark) => mark.length < 40 && BUY_MARK.test(mark)));
  if (marks) return true;
  const text = (nameOf(element) === "input" ? (attributeOf(element, "value") ?? attributeOf(element, "alt")) : textOf(element).slice(0, 200).trim()) || (attributeOf(element, "title") ?? "");
  return text.length < 60 && BUY.test(text.replace(/\s+/g, " ").trim());
}
