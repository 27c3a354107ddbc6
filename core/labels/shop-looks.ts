import type { PageType } from "../dataset/schema/service.ts";

/**
 * How a shop looks that nobody described: sources of expressions, in lower case, and lists of selectors: a browser is asked for
 * each by itself. The worker sends them to a page; what tells that something is sold, to one of an unlisted site alone.
 * `checkout`: whether what a form asks for may tell one (core/labels/checkout-fields.ts).
 */
export type ShopLooks = { cart: CartLooks | null; checkout: boolean; titled: TitleWords } & typeof SALE_LOOKS;
export type TitleWords = Partial<Record<PageType, string>>;
export type CartLooks = typeof CART_LOOKS;

const CART = "(?:cart|basket|panier|shopping[-_]?bag)(?:_?list)?";

/** What tells that something is sold, and by which software. */
export const CART_LOOKS = {
  /** A link to the cart, in any list of links in lower case, each behind U+0000. What is before the word is looked at once the word is found: most links hold none. */
  link: String.raw`${CART}(?=[/.?#\0]|$)(?<=[/\0][a-z_-]{0,30}${CART})|[/\0](?:(?:view)?bag|[a-z-]{0,8}krepselis[\d-]*|warenkorb|einkaufswagen|winkel(?:wagen|mandje)|carrito|cesta|carrello|carrinho|sacola|koszyk|kosik|kosar(?:ica)?|varukorg|kundvagn|handlekurv|kurv|ostoskori|sepet|sepetim|korzina|gio-hang|viewcart-view)(?:[/.?#\0]|$)|/shopping-?cart-`,
  /** The cart in a shop's head where a script, not a link, leads to it. */
  box: ["#cart", "#basket", "#topcart", "#basketSummary", "#MyBasket", ".topPanier"],
  /** Elements whose class or id may say the same, without the letter that may be a capital (to ignore case takes a browser twice as long), and what it says there. */
  named: ["[class*=art]", "[id*=art]", "[class*=asket]", "[id*=asket]", "[class*=rolley]"],
  name: String.raw`(?:header|top|menu|mini|micro|shopping|vm)[-_]{0,2}(?:cart|basket)|(?:cart|basket)[-_]{0,2}(?:link|button|module|icon|count|summary|total|content)|trolley`,
  /** A price that a machine reads. */
  priced: ["[property='product:price:amount']", "[itemprop=offers] [itemprop=price]"],
  /** The form with which shop software puts the one product of a page into the cart: Magento, PrestaShop, WooCommerce, JTL, Shopware, BigCommerce, nopCommerce, OpenCart, gambio. */
  productForm: ["#product_addtocart_form", "#add-to-cart-or-refresh", "#buy_block", "button.single_add_to_cart_button", "#buy_form", "#productDetailPageBuyProductForm", "form.buybox--form", "form[data-cart-item-add]", "#product-details-form", "#button-cart", "#cart_quantity"],
};

/** What is for sale on a page of a shop. */
export const SALE_LOOKS = {
  /** The whole text of a button that buys. */
  buy: String.raw`^(?:add (?:item )?to (?:my |your |shopping )*(?:cart|bag|basket|trolley)|buy(?: it)? now|in den (?:warenkorb|einkaufswagen)|ajouter au panier|(?:añadir|agregar) al? (?:carrito|carro|cesta|la cesta)|adicionar ao carrinho|comprar(?: agora)?|aggiungi al carrello|in (?:mijn )?winkel(?:wagen|mandje)|(?:dodaj )?do koszyka|(?:přidat |vložit |pridať |vložiť )?do košík[ua]|kosárba(?: teszem)?|adaugă în coș|lägg i (?:varukorg|kundvagn)(?:en)?|legg i handlekurv(?:en)?|læg i kurv|lisää ostoskoriin|sepete ekle|(?:добавить )?в корзину|купить|додати до кошика|купити|カートに(?:入れる|追加)|[加放]入(?:购物车|購物車)|장바구니(?: 담기)?|הוסף לסל|أضف إلى (?:السلة|عربة التسوق)|thêm vào giỏ(?: hàng)?|chọn mua)$`,
  /** A class, id or name of such a button. */
  buyMark: String.raw`add[-_]?to[-_]?(?:cart|bag|basket|trolley)|^buy(?:[-_]?(?:button|btn|now))?$`,
  /** An element that shows a price. */
  prices: ["[itemprop=price]", "[class*=price i]", "[class*=preis]", "[class*=prix]", "[class*=precio]", "[class*=cena]"],
};

/** What a shop calls a page that holds no product of its own: a whole part of its title. No word that may be a product's: a basket. */
export const TITLE_WORDS: TitleWords = {
  checkout: String.raw`(?:secure |guest )?checkout|kasse|zur kasse|bestellung abschließen|afrekenen|passer (?:la )?commande|finaliser (?:la |ma )?commande|finalizar (?:la )?(?:compra|pedido)|tramitar pedido|completa (?:il tuo )?ordine|pokladna|pokladňa|pénztár|finalizare comandă|kassa|kassan|оформление заказа|оформлення замовлення|チェックアウト|(?:ご)?注文(?:手続き|処理|情報入力)|購入情報入力|结算|結帳|結賬|주문(?:서 작성|/결제)`,
  cart: String.raw`(?:your |my )?(?:shopping )?cart|(?:your |my |shopping )+(?:basket|bag)|(?:ihr |mein )?(?:warenkorb|einkaufswagen)|(?:mon |votre )?panier|winkelwagen|winkelmandje|(?:mi )?carrito(?: de compras?)?|cesta(?: de la compra)?|carrello|carrinho(?: de compras)?|koszyk|(?:nákupní )?košík|kosár|coș(?:ul)? de cumpărături|varukorg|kundvagn|handlekurv|indkøbskurv|ostoskori|sepetim|корзина|кошик|(?:ショッピング)?カート|买い物かご|购物车|購物車|장바구니|giỏ hàng|keranjang(?: belanja)?`,
  order: String.raw`order (?:confirmation|confirmed|complete|details|history)|(?:your|my) orders|bestell(?:bestätigung|übersicht)|(?:meine|ihre) bestellungen|confirmation de commande|mes commandes|mis (?:pedidos|compras)|confirmación de(?:l)? pedido|(?:meus )?pedidos|i miei ordini|moje (?:zamówienia|objednávky)|мои заказы|注文(?:履歴|完了)|我的订单|訂單詳情|주문(?:내역|완료)`,
};
