import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDocument } from "../../../cli/open-document.ts";
import { choosePageType } from "../../../core/detect/page-type.ts";
import { isSearchedFor, typeOfAddress } from "../../../core/labels/address-type.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { SOFTWARE_WORDS } from "../../../core/labels/software-words.ts";
import { markOfSoftware } from "../../../core/signals/software-marks.ts";
import { knowledgeOf, pageOf, UNKNOWN } from "../world.ts";

/** Made of pieces: the library's own addresses take seconds to make. */
const ADDRESSES = fc.array(fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("cart", "my", "order", "login", "%", "%E4", "-", "..")), { maxLength: 6 }).map((parts) => `https://shop.example/${parts.join("/")}`).filter((address) => URL.canParse(address));
const typeAt = (address: string) => typeOfAddress(new URL(address, "https://shop.example"))?.type;

describe("what an address says of its page on any shop", () => {
  test.each([
    ["/fr/panier", "cart"],
    ["/shopping_cart.php", "cart"],
    ["/de/warenkorb", "cart"],
    ["/pl/koszyk", "cart"],
    ["/%D0%BA%D0%BE%D1%80%D0%B7%D0%B8%D0%BD%D0%B0", "cart"],
    ["/checkout/cart/", "cart"],
    ["/cart.asp?mode=login", "cart"],
    ["/index.php?route=checkout/cart", "cart"],
    ["/checkout/step2", "checkout"],
    ["/SinglePageCheckoutView", "checkout"],
    ["/kasse", "checkout"],
    ["/checkout/onepage/success/", "order"],
    ["https://checkout.shop.example/complete", "order"],
    ["/checkout/7f3a/thank-you", "order"],
    ["https://paymenthub.shop.example/web/pay", "payment"],
    ["https://pay.shop.example/payment", "payment"],
    ["/verified-sellers/seller/3958", "store"],
    ["/haendler/123-lampen", "store"],
    ["/city/lamps/desk_lamp_of_1995_1900000000", "product"],
    ["/my-account/orders/1234567", "order"],
    ["/order_status/", "order"],
    ["/meine-bestellungen", "order"],
    ["/order/100123/", "order"],
    ["/sendungsverfolgung", "tracking"],
    ["/en/track-and-trace", "tracking"],
    ["/suivi-colis", "tracking"],
    ["/md/en/track/shipments", "tracking"],
    ["/en/track-a-package", "tracking"],
    ["/en/mail_tracking/index", "tracking"],
    ["/en/nastroje/sledovani-zasilky.php", "tracking"],
    ["/id/lacak-pengiriman", "tracking"],
    ["/trackingdocket.aspx", "tracking"],
    ["/de/datenschutz", "legal"],
    ["/home/index.jsp", "home"],
    ["/de/index.html", "home"],
    ["/pt/", "home"],
    ["/tv", undefined],
    ["/sp", undefined],
    ["/pt-br/", "home"],
    ["/uk", "home"],
    ["/policies/refund-policy", "legal"],
    ["/impressum/", "legal"],
    ["/nl/voorwaarden/", "legal"],
    ["/en-eg/delivery/address", "checkout"],
    ["/cart/277587675/shipping_addresses/new", "checkout"],
    ["/address?redirect=%2Fcheckout", "account"],
    ["/client/address", "account"],
    ["/cart/edit-cards", "account"],
    ["/_member/regist/", "account"],
    ["/tai-khoan/", "account"],
    ["/profile-update", "account"],
    ["/webapp/servlet/QuickProfileFormView", "account"],
    ["/buy/process?callback=checkout", "checkout"],
    ["/index.php?&cl=user", "checkout"],
    ["/index.php?cl=basket", "cart"],
    ["/index.php?cl=thankyou", "order"],
    ["/s/1?keywords=lamp", "search"],
    ["/kaubamargid/makita", "category"],
    ["https://cart.shop.example/sc/view", "cart"],
    ["/pages/free-shipping", "other"],
    ["/pages/item.php?product_id=7", "product"],
    ["/pages/track-your-order", "tracking"],
    ["/apps/parcelpanel", "tracking"],
    ["/d/oferta/opel-corsa", "product"],
    ["/brands/makita", "category"],
    ["/terms-and-conditions/", "legal"],
    ["/us/privacy-policy", "legal"],
    ["/mango/wool-coat-in-navy/prd/209532991", "product"],
    ["/AccountLogin.aspx", "account"],
    ["/wishlist/profiles/123456", "account"],
    ["/loginRegister.html", "account"],
    ["/fr/mot-de-passe-oublie", "account"],
    ["/m-einloggen.html", "account"],
    ["/index.php?main_page=login", "account"],
    ["/catalogsearch/result/?q=lamp", "search"],
    ["/?q=lamp", "search"],
    ["/search.xml?text=lamp", "search"],
    ["/order/order-form", "checkout"],
    ["/#/cart", "cart"],
    ["/#!/my-account/orders?page=2", "order"],
    ["/livre/9782365775717", "product"],
    ["/product/30317/", "product"],
    ["/index.php?main_page=product_info&products_id=2626", "product"],
    ["/patio-umbrella-p-28050.html", "product"],
    ["/category/lamps/", "category"],
    ["/showcategory.aspx?CategoryID=17", "category"],
    ["/", "home"],
    ["/en_gb/", "home"],
    ["/nl/nl/", "home"],
  ])("%s is %s", (address, type) => expect(typeAt(address)).toBe(type));

  test.each(["/blog/how-to-track-your-parcel", "/help/returns/tracking", "/contact-us", "/wiki/Tracking", "/forum/orders/12", "/category/customer-service/contact+us.do"])("%s talks about something", (address) =>
    expect(typeAt(address)).toBe("other"),
  );

  test.each(["/conditions/asthma", "/politics/2024/the-order-of-the-day-in-the-house", "/artists/6rqh/track-list-of-the-new-record-by-them", "/mens/seersucker-shorts", "/lamps/lamp?q=", "/lamp-of-a-kind#cart", "/photos/1234567890123", "/complete", "/ways/to/pay", "https://pay.shop.example/about-it", "/seller/how-it-works", "/photo_12345678", "/order/lamps", "/delivery/to-your-door", "/delivery/payment", "/shop.html?cl=user", "/cart/delivery-of-lamps-in-a-day"])("%s says nothing", (address) => expect(typeAt(address)).toBeUndefined());

  test.each([
    ["/lamps?q=desk", true],
    ["/lamps?keyword=%E7%81%AF&page=2", true],
    ["/lamps?q=", false],
    ["/lamps?query=%3Arelevance%3Abrand%3Aacme", false],
    ["/lamps?page=2", false],
  ])("%s says what was searched for: %s", (address, expected) => expect(isSearchedFor(new URL(address, "https://shop.example"))).toBe(expected));

  test.each([
    ["/checkout-user-information", "checkout"],
    ["/en/startcheckout?stage=shipping", "checkout"],
    ["/cart_seisan.html", "checkout"],
    ["/de/shop/dcs/cars/checkout/#/offer/f9d3e9ce/data", "checkout"],
    ["/sic-ui/#/esignin", "account"],
    ["/9780553573404/a-book-of-that-name/plp", "product"],
    ["/content/4-about-us", "other"],
    ["/content/checkout", "checkout"],
    ["/Basket/CheckOut", "checkout"],
    ["/checkout2_regular_details.html", "checkout"],
    ["/es/es/order-checkout", "checkout"],
    ["/on/demandware.store/Sites-X-Site/fr_FR/COShipping-Start", "checkout"],
    ["/checkouts/cn/hWNBZu5NetBz6xnQpCENyqzT/ar-sa", "checkout"],
    ["/delivery/checkout/ad803439-2fe2-858e-f36e-42d42336694c", "checkout"],
    ["/products/checkout/address", "checkout"],
    ["/service/checkoutfrontend/registration/0", "checkout"],
    ["https://checkout-new.shop.example/", "checkout"],
    ["/kosik/dorucovacie-udaje", "checkout"],
    ["/winkelwagen/betalen/", "checkout"],
    ["/cart/order/fiz/delivery/", "checkout"],
    ["/ro/ro/order/shipping/", "checkout"],
    ["/megrendeles/szamlazasi-szallitasi-adatok", "checkout"],
    ["/ua/personal/order/make/", "checkout"],
    ["/order/12345/shipping", "order"],
    ["/cart", "cart"],
    ["/korpa", "cart"],
    ["/commande-validee/", "order"],
    ["/kosik2/", "checkout"],
    ["/kosik-2", "checkout"],
    ["/nakupny-kosik.html", "cart"],
    ["/koshik/", "cart"],
    ["/cashdesk", "checkout"],
    ["/teslimat-adresi", "checkout"],
    ["/rendeles/tovabb-a-penztarhoz", "checkout"],
    ["/wallet", "account"],
    ["/account/payment-settings", "account"],
    ["/customer/address/edit/", "account"],
    ["/-/en/a/addresses/add", "account"],
    ["/en/payment/card/capture", "payment"],
    ["/?s=lamp&post_type=product", "search"],
    ["https://privacy.shop.example/en/", "legal"],
  ])("%s is %s", (address, type) => expect(typeAt(address)).toBe(type));

  test("pages of older posts are no search for words", () => expect(typeAt("/search?updated-max=2016-03-18T09:07:00&max-results=7")).toBeUndefined());

  test("what follows a product's section is a name", () => expect(typeAt("/products/shopping-cart")).toBe("product"));

  test("an address without a path of its own, and a route behind it", () => expect(typeAt("https://shop.example//#!/lamps")).toBeUndefined());

  test("answers on any address, whatever stands in it", () =>
    fc.assert(fc.property(ADDRESSES, (address) => {
      expect(() => typeOfAddress(new URL(address))).not.toThrow();
    })));

  test("a path of any length costs no more than its length", () => {
    const words = Array.from({ length: 400 }, () => "my-cart-order-login").join("");
    expect(typeAt(`/${words}x`)).toBeUndefined();
  });
});

describe("what shop software writes on the body", () => {
  const markOf = (body: string) => markOfSoftware(openDocument(`<!doctype html><html><head></head>${body}<p>x</p></body></html>`), SOFTWARE_WORDS);
  test.each([
    ['<body class="catalog-product-view product-lamp">', "product"],
    ['<body class=" cms-index-index cms-home">', "home"],
    ['<body class="customer-account-login">', "account"],
    ['<body class="woocommerce-checkout woocommerce-page woocommerce-order-received">', "order"],
    ['<body class="woocommerce-cart woocommerce-page">', "cart"],
    ['<body id="authentication" class="authentication hide-left-column lang_fr">', "account"],
    ['<body class="is--ctl-listing is--act-index">', "category"],
    ['<body class="is--ctl-search">', "search"],
    ['<body class="page-orderconfirmationpage">', "order"],
    ['<body class="woocommerce-page woocommerce-orders">', "order"],
    ['<body class="desktop in-kosik ordering-process">', "cart"],
    ['<body class="desktop in-krok-2 ordering-process">', "checkout"],
    ['<body class="desktop in-dekujeme ordering-process">', "order"],
    ['<body class="desktop in-lampy type-category">', "category"],
    ['<body class="desktop in-lampa type-detail">', "product"],
  ])("%s", (body, type) => expect(markOf(body)).toMatchObject({ type }));

  test("a class that other software writes too is told from one of a shop's", () => {
    expect(markOf('<body class="page-category">')).toMatchObject({ type: "category", isCommon: true });
    expect(markOf('<body class="catalog-category-view page-category">')?.isCommon).toBeUndefined();
  });
  test("a theme's own class that ends like one says nothing", () => expect(markOf('<body class="home ast-woocommerce-cart-menu not-single-product">')).toBeUndefined());
  test("an id alone says nothing", () => expect(markOf('<body id="index">')).toBeUndefined());
});

describe("a shop that nobody has listed", () => {
  const typeOf = (html: string, url: URL) => collectSignals(openDocument(`<!doctype html><html><head></head>${html}</html>`), url, knowledgeOf(url)).signals.find(({ pageType }) => pageType)?.pageType;
  const prices = '<i class="Price">1</i>'.repeat(8);
  const form = '<form class="checkout"><input name="first_name"><input name="street1"><input name="postcode"></form>';
  const pays = '<input type="radio" name="payment_method">'.repeat(2);
  const ships = '<input type="radio" id="shippingMethod">'.repeat(2);
  test.each<[string, string, string | undefined, string?]>([
    ["other software's word for a department, and a link to a cart", '<body class="page-category"><a href="/cart">Cart</a>', "category"],
    ["other software's word for a department, and nothing sold", '<body class="page-category"><a href="/about">About</a>', undefined],
    ["many prices, and a cart that bears its own name", `<body><div class="top-cart"></div>${prices}`, "category"],
    ["many prices, and a cart named in a longer class", `<body><div class="Header__MiniCart-x1"></div>${prices}`, "category"],
    ["many prices, and a cart named in an id", `<body><div id="hd-topbasket"></div>${prices}`, "category"],
    ["many prices, and a class that only holds the word", `<body><div class="cartoon-basketball"></div>${prices}`, undefined],
    ["many prices and a cart, in an article", `<body class="single-post"><a href="/cart">Cart</a>${prices}`, undefined],
    ["one thing to buy", '<body><a href="/cart">Cart</a><button>Add to cart</button><b class="preis">1</b>', "product"],
    ["the form that shop software makes", '<body><a href="/cart">Cart</a><form id="product_addtocart_form"></form>', "product"],
    ["a checkout by what its form asks for", `<body><a href="/cart">Cart</a>${form}`, "checkout"],
    ["a form for an address that nobody calls a checkout, with few ways out", `<body><a href="/cart">Cart</a>${form.replace("checkout", "book")}`, "checkout"],
    ["the same among departments", `<body><a href="/cart">Cart</a>${form.replace("checkout", "book")}${'<a href="/x">x</a>'.repeat(40)}`, undefined],
    ["the same where nothing is sold", `<body>${form.replace("checkout", "book")}`, undefined],
    ["ways to pay and a name", `<body>${pays}<input name="full_name">`, "checkout"],
    ["ways to pay alone", `<body>${pays}`, undefined],
    ["one way to pay", `<body>${pays.slice(0, pays.length / 2)}<input name="full_name">`, undefined],
    ["ways to ship to a place", `<body>${ships}${form.replace("checkout", "book")}${'<a href="/x">x</a>'.repeat(40)}`, "checkout"],
    ["a cart that asks how to pay and how to ship", `<body>${pays}${ships}`, "checkout", "/cart"],
    ["a cart that asks how to ship and where", `<body>${ships}${form}`, "checkout", "/cart"],
    ["a cart that asks how to ship", `<body>${ships}`, "cart", "/cart"],
    ["a cart that asks where", `<body>${form}`, "cart", "/cart"],
    ["an account that asks both", `<body>${pays}${ships}`, "checkout", "/personal/"],
    ["an account that keeps ways to pay and a place", `<body>${pays}${form}`, "account", "/my-account"],
    ["a shop at the head of its host that takes the order there", `<body>${pays}${ships}`, "checkout", "/"],
    ["a thing to be shipped and paid in several ways", `<body><a href="/cart">Cart</a>${pays}${ships}`, "product", "/product/lamp-1"],
    ["a checkout that asks for nothing", '<body><a href="/cart">Cart</a><div class="checkout"><input name="coupon"></div>', undefined],
    ["a checkout whose fields nobody writes into", `<body><a href="/cart">Cart</a>${form.replaceAll("<input", "<input type='hidden'")}`, undefined],
    ["a thing to buy without a price", '<body><a href="/cart">Cart</a><button>Add to cart</button>', undefined],
    ["a search of software that lists it as a department", '<body class="product-category"><a href="/cart">Cart</a>', "search", "/search/lamp/"],
    ["a department of software that lists it as a search", '<body class="search-results"><a href="/cart">Cart</a>', "category"],
    ["a checkout whose title says so alone", "<title>Checkout - Personal information</title><body><a href='/cart'>Cart</a>", "checkout"],
    ["one of a shop in Japan", "<title>チェックアウト | Example</title><body><a href='/cart'>Cart</a>", "checkout"],
    ["a cart whose title says so alone", `<title>Example Ltd: Ihr Warenkorb</title><body><a href="/warenkorb">0</a>${prices}`, "cart"],
    ["orders, by their title", "<title>My orders – Example</title><body><a href='/cart'>Cart</a>", "order"],
    ["a thing that is called a basket", "<title>Basket | Example</title><body><a href='/cart'>Cart</a><button>Add to cart</button><b class='price'>1</b>", "product"],
    ["a title with such a word among others", `<title>Shopping cart toys | Example</title><body><a href="/cart">Cart</a>${prices}`, "category"],
    ["a title with such a word where nothing is sold", "<title>Checkout | Handbook</title><body><a href='/about'>About</a>", undefined],
    ["a shop's terms", "<body><a href='/cart'>Cart</a>", "legal", "/policies/refund-policy"],
    ["the terms of a shop whose page names no cart, where its software keeps them", "<body><a href='/about'>About</a>", "legal", "/en/policies/refund-policy"],
    ["conditions of sale, where nothing names a cart", "<body><a href='/about'>About</a>", "legal", "/agb"],
    ["anybody's terms", "<body><a href='/about'>About</a>", undefined, "/legal/terms-of-service"],
    ["anybody's policies", "<body><a href='/about'>About</a>", undefined, "/policies/security/refund-policy"],
    ["a song on a site of songs", '<meta property="og:type" content="music.song"><body>', undefined, "/es/track/1841999507"],
    ["a person's page where people show themselves", '<meta property="og:type" content="profile"><body>', undefined, "/profile/someone.example"],
    ["a parcel, by the same word", "<body>", "tracking", "/es/track/1841999507"],
    ["no such page", `<body class="error404"><a href="/cart">Cart</a>${prices}`, "other"],
    ["no such page, as its title says", `<title>404 Page Not Found - Acme</title><a href="/cart">Cart</a>${prices}`, "other"],
    ["a thing that is called so in part", `<title>Peugeot 404 - Acme</title><a href="/cart">Cart</a>${prices}`, "category"],
    ["what a host before the shop asks", `<body><a href="/cart">Cart</a><script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script>${prices}`, "other"],
    ["a box for those who may have to prove themselves, on a page that is there", `<body><a href="/cart">Cart</a><div id="px-captcha"></div><form id="product_addtocart_form"></form>${'<a href="/x">x</a>'.repeat(40)}`, "product"],
    ["what keeps visitors out", '<body><a href="/cart">Cart</a><div id="px-captcha"></div><form id="product_addtocart_form"></form>', "other"],
  ])("%s", (_, html, type, path = UNKNOWN.pathname) => expect(typeOf(html, new URL(path, UNKNOWN))).toBe(type));
});

describe("what stands at the root of a host", () => {
  const typeOfRoot = (address: string, host?: string) => {
    const url = new URL(address);
    const HOME = { id: "home", type: "home" as const, path: "^/?$", ...(host && { host }) };
    return choosePageType(collectSignals(pageOf("<p>Lamp</p>"), url, { ...knowledgeOf(url), pages: [HOME] }).signals).type;
  };

  test.each([
    ["a site's own", "https://www.market.example.com/", undefined, "home"],
    ["a language's", "https://de.market.example.com/", undefined, "home"],
    ["a department of the company", "https://careers.market.example.com/", undefined, "other"],
    ["one that the record names", "https://vienna.market.example.com/", "^vienna\\.", "home"],
  ])("%s", (_, address, host, expected) => expect(typeOfRoot(address, host)).toBe(expected));
});

describe("a listed shop's page that only leads to its products", () => {
  const PRODUCT_RULE = { id: "product", type: "product" as const, path: "^/offer/" };
  const typeOf = (body: string) => {
    const url = new URL("/lamps", "https://www.market.example.com");
    return choosePageType(collectSignals(pageOf(body), url, { ...knowledgeOf(url), pages: [PRODUCT_RULE] }).signals).type;
  };
  const links = (count: number, path = "/offer/") => Array.from({ length: count }, (_, at) => `<a href="${path}${at}">Lamp</a>`).join("");

  test.each([
    ["is a department", links(8), "category"],
    ["is none for a few", links(7), "other"],
    ["is none for one of them, again and again", '<a href="/offer/1">Lamp</a>'.repeat(20), "other"],
    ["is none for what stands in its frame", `<footer>${links(20)}</footer>`, "other"],
    ["is none for links elsewhere", links(20, "/help/") + links(20, "https://other.example/offer/"), "other"],
  ])("%s", (_, body, expected) => expect(typeOf(body)).toBe(expected));
});

describe("an address of a department", () => {
  const DEPARTMENT = { id: "department", type: "category" as const, path: "^/d/" };
  const typeOf = (address: string, head: string) => {
    const url = new URL(address, "https://www.market.example.com");
    return choosePageType(collectSignals(pageOf("<p>Lamp</p>", head), url, { ...knowledgeOf(url), pages: [DEPARTMENT] }).signals).type;
  };
  const product = '<script type="application/ld+json">{"@type":"Product","name":"Lamp"}</script>';
  const priced = '<meta property="og:type" content="product"><meta property="product:price:amount" content="12">';

  test.each([
    ["is one", "/d/lamps", "", "category"],
    ["is a search where it says for what", "/d/lamps?q=desk", "", "search"],
    ["is a product where the page says so twice", "/d/lamps/1", product + priced, "product"],
    ["is one still where a list calls itself a product", "/d/lamps", product, "category"],
    ["is one still where software calls every page a product", "/d/lamps", priced, "category"],
  ])("%s", (_, address, head, expected) => expect(typeOf(address, head)).toBe(expected));
});
