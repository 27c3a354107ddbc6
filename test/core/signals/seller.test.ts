import { describe, expect, test } from "vitest";
import { labelTable } from "../../../core/labels/label-table.ts";
import { traderWords } from "../../../core/labels/trader-words.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { openLabels } from "../../../core/signals/labels.ts";
import { cleanName } from "../../../core/signals/seller-name.ts";
import { openTraders } from "../../../core/signals/traders.ts";
import { CHECKOUT, collect, knowledgeOf, ORDER, pageOf, PRODUCT } from "../world.ts";

const labels = openLabels(labelTable(["en"]));
const traders = openTraders(traderWords("en"));

const sellers = (body: string, url = PRODUCT) =>
  collect(body, url)
    .signals.filter(({ kind }) => kind === "seller")
    .map(({ seller, where }) => `${seller?.name} ${where}`);

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("a seller's name", () => {
  test.each([
    ["Acme Trading", "Acme Trading"],
    ["  Acme \n Trading  ", "Acme Trading"],
    [": Acme GmbH & Co. KG", "Acme GmbH & Co. KG"],
    ["Acme, Inc.", "Acme, Inc."],
    ["Example Shop S.à r.l.", "Example Shop S.à r.l."],
    ["Shop1102345678 Store", "Shop1102345678 Store"],
    ["深圳市示例有限公司", "深圳市示例有限公司"],
    ["24/7 Gadgets", "24/7 Gadgets"],
    ["Acme (", "Acme"],
    ["Acme Trading | 98% positive", "Acme Trading"],
    ["Acme GmbH, Musterstraße 12, 10115 Berlin", "Acme GmbH"],
    ["Acme Ltd · 12 Baker Street · London", "Acme Ltd"],
    ["Amazon.", "Amazon"],
    ["Acme EU Sarl.", "Acme EU Sarl"],
    ["Acme Inc.", "Acme Inc."],
    ["Acme Co.,Ltd.", "Acme Co.,Ltd."],
    ["Acme Corp.", "Acme Corp"],
    ["Acme.de.", "Acme.de"],
    ["Acme Co.ltd.", "Acme Co.ltd."],
    ["Visit Denmark Shop", "Visit Denmark Shop"],
    ["The Seller's Choice", "The Seller's Choice"],
  ])("%j is kept as %j", (text, name) => expect(cleanName(labels, traders, text)).toBe(name));

  test.each([
    ["jane@example.com"],
    ["Acme jane@example.com"],
    ["+49 30 1234567"],
    ["Acme Tel. 030 123 45 67 89"],
    ["Acme 01.23.45.67.89"],
    ["Acme (0)20-1234-5678"],
    ["Musterstraße 12"],
    ["Acme Musterstraße 12"],
    ["Acme Hauptstr. 5"],
    ["Acme 12 Baker Street"],
    ["Acme Baker Street 12"],
    ["Acme Kerkstraat 7"],
    ["Acme Lindenweg 3a"],
    ["Acme Marktplatz 1"],
    ["Acme 5 rue de l'Exemple"],
    ["Acme Calle Mayor 3"],
    ["Acme Via Roma 1"],
    ["Acme ul. Długa 5"],
    ["Acme улица Ленина 5"],
    ["Acme 10 Downing Lane"],
    ["Acme 1 Infinite Drive"],
    ["Acme P.O. Box 12"],
    ["Acme https://example.com/jane"],
    ["Visit store"],
    ["View this shop"],
    ["Go to the store"],
    ["Go to the seller's profile"],
    ["Winkel bezoeken"],
    ["Zum Shop"],
    ["Voir la boutique"],
    ["进店逛逛"],
    ["Пользователь"],
    ["AGB"],
    ["A"],
    ["12345"],
    ["Seller"],
    ["Sold by:"],
    ["x".repeat(81)],
    [""],
  ])("%j is not fit to leave", (text) => expect(cleanName(labels, traders, text)).toBeUndefined());
});

describe("where the service's record tells in which elements its pages name who sells", () => {
  const named = (body: string, url: URL) =>
    collectSignals(pageOf(body), url, { ...knowledgeOf(url), sellerNames: "h2.seller a,.bucket li:first-child" })
      .signals.filter(({ kind }) => kind === "seller")
      .map(({ seller, where, matched }) => `${seller?.name} ${where} ${matched}`);
  test.each([
    ["a name in such an element", '<h2 class="seller"><a>Acme Trading</a></h2>', PRODUCT, ["Acme Trading sellerLabel seller name"]],
    ["several in a cart", '<h2 class="seller"><a>Acme Trading</a></h2><ul class="bucket"><li>Example Ltd</li><li>98 %</li></ul>', CHECKOUT, ["Acme Trading sellerLabel seller name", "Example Ltd sellerLabel seller name"]],
    ["as many as are told of a list of orders", `<ul>${Array.from({ length: 14 }, (_, at) => `<h2 class="seller"><a>Acme ${String.fromCharCode(65 + at)}x</a></h2>`).join("")}</ul>`, ORDER, Array.from({ length: 12 }, (_, at) => `Acme ${String.fromCharCode(65 + at)}x sellerLabel seller name`)],
    ["several beside one thing", '<h2 class="seller"><a>Acme Trading</a></h2><h2 class="seller"><a>Example Ltd</a></h2>', PRODUCT, []],
    ["a phone number in its place", '<h2 class="seller"><a>+49 30 1234567</a></h2>', PRODUCT, []],
    ["none, and a label", "<p>Seller: Acme Trading</p>", PRODUCT, ["Acme Trading sellerLabel seller label"]],
    ["what structured data states", `${ld({ "@type": "Offer", offeredBy: "Example Ltd" })}<h2 class="seller"><a>Acme Trading</a></h2>`, PRODUCT, ["Example Ltd sellerProperty Offer.seller"]],
  ])("%s", (_, body, url, expected) => expect(named(body, url)).toEqual(expected));

  test("selectors that no browser reads name nobody, and the rest of the page is read", () => {
    const { signals } = collectSignals(pageOf("<p>Seller: Acme Trading</p>"), PRODUCT, { ...knowledgeOf(PRODUCT), sellerNames: ":::" });
    expect(signals.flatMap(({ seller }) => seller?.name ?? [])).toEqual(["Acme Trading"]);
  });
});

describe("where a seller is stated", () => {
  test.each([
    ["an offer", ld({ "@type": "Product", offers: { "@type": "Offer", seller: { "@type": "Organization", name: "Acme Trading" } } }), "Acme Trading sellerProperty"],
    ["offers by one seller", ld({ "@type": "Product", offers: [{ "@type": "Offer", seller: { name: "Acme" } }, { "@type": "Offer", seller: { name: "Acme" } }] }), "Acme sellerProperty"],
    ["offeredBy", ld({ "@type": "Offer", offeredBy: "Acme Trading" }), "Acme Trading sellerProperty"],
    ["a label with a colon", "<p>Seller: Acme Trading</p>", "Acme Trading sellerLabel"],
    ["a label in the next element", "<p><span>Sold by</span> <a>Acme Trading</a></p>", "Acme Trading sellerLabel"],
    ["a German label", "<p><span>Verkauf durch</span><b>Acme GmbH</b></p>", "Acme GmbH sellerLabel"],
    ["a Chinese label", "<p>卖家：示例商店</p>", "示例商店 sellerLabel"],
    ["a Korean label", "<p>판매자: 예시 상점</p>", "예시 상점 sellerLabel"],
    ["a trader block", "<dl><dt>Business name</dt><dd>Acme Trading Co.</dd><dt>Phone</dt><dd>+86 755 12345678</dd></dl>", "Acme Trading Co. sellerLabel"],
    ["a word with a colon, and the name in the next element", "<p><span>Satıcı:</span> <a>Örnek Mağaza</a></p>", "Örnek Mağaza sellerLabel"],
    ["a label at the end of a text", "<p><span>Vendido e entregue por: </span><b>Exemplo</b></p>", "Exemplo sellerLabel"],
    ["a logo in the name's place", '<div><span>Vendido por</span><button><img alt="Acme" src="x.svg"></button></div><div><button>Follow this brand</button></div>', "Acme sellerLabel"],
    ["an element whose id says so", '<div><span>Seller</span><div id="sellerName"><span>Acme Trading</span></div></div>', "Acme Trading sellerLink"],
    ["a name that was escaped twice", ld({ "@type": "Offer", seller: { name: "Acme&amp;Co" } }), "Acme&Co sellerProperty"],
    ["a sentence", "<p>Ships from and sold by Acme.example.</p>", "Acme.example sellerLabel"],
    ["a German sentence", "<p>Verkauf und Versand durch Acme GmbH</p>", "Acme GmbH sellerLabel"],
    ["a French sentence", "<p>Vendu et expédié par Acme</p>", "Acme sellerLabel"],
    ["another French sentence", "<p>Vendu et livré par Acme</p>", "Acme sellerLabel"],
    ["a Portuguese sentence", "<p>Vendido e enviado por Acme</p>", "Acme sellerLabel"],
    ["a Spanish sentence", "<p>Vendido y entregado por Acme</p>", "Acme sellerLabel"],
    ["an Italian sentence", "<p>Venduto e consegnato da Acme</p>", "Acme sellerLabel"],
    ["another German sentence", "<p>Verkauft und versendet von Acme</p>", "Acme sellerLabel"],
    ["a Dutch sentence", "<p>Verkocht en geleverd door Acme</p>", "Acme sellerLabel"],
    ["a short sentence", "<p>Sold by Acme Trading Inc.</p>", "Acme Trading Inc. sellerLabel"],
    ["a name with a sign that HTML escapes", "<p>Seller: <b>Acme &amp; Daughters</b></p>", "Acme & Daughters sellerLabel"],
    ["a label for who sends and sells", "<div><span>Expéditeur / Vendeur</span></div><div><span>Exemple</span></div>", "Exemple sellerLabel"],
    ["a Romanian sentence", "<p>Vândut și livrat de Exemplu</p>", "Exemplu sellerLabel"],
    ["an Indonesian label", "<p>Penjual: Toko Contoh</p>", "Toko Contoh sellerLabel"],
    ["an element whose test id says so", '<h1 data-test-id="seller-name-title">Acme Trading</h1>', "Acme Trading sellerLink"],
    ["an element whose marker says so", '<span data-marker="seller-info/name">Acme Trading</span>', "Acme Trading sellerLink"],
    ["a card's own header", '<div class="card__header"><h2 class="card__store-name">Acme Trading</h2></div>', "Acme Trading sellerLink"],
    ["the head of a store with a host of its own", '<header><a class="shopname" href="https://acme.market.example.com"><b>Acme Store</b></a></header>', "Acme Store sellerLink"],
    ["a name in an element of its own, behind words in any language", '<div class="seller-name"><span>تم بيعها من</span> <a class="-name" href="/acme/">Acme Store</a></div>', "Acme Store sellerLink"],
    ["several links to one store", '<div class="seller"><a href="/store/1?from=a">Acme Store</a><a href="/store/1?from=b">Other items</a></div>', "Acme Store sellerLink"],
    ["the store beside items of others", `<h2 data-testid="shopName">Acme Store</h2><a href="/item/2">A long title of another thing that one may buy here, and what it costs: 12.00<span data-testid="shopName">Bcme Store</span></a>`, "Acme Store sellerLink"],
    ["the store beside a list of who else sells", '<div data-widget="currentSeller"><a href="/store/1">Acme Store</a></div><div data-widget="sellerList"><a href="/store/2">Bcme Store</a></div>', "Acme Store sellerLink"],
    ["a link to the store right behind the word for a seller", '<p class="x1">Seller<a href="/store/1">Acme Store</a></p>', "Acme Store sellerLink"],
    ["two words in one label", '<span>Enviado / Vendido</span><a href="#">Acme Store</a>', "Acme Store sellerLabel"],
    ["a label and its colon in two texts, as software writes them", "<p><span>Seller<!-- -->:<b> <!-- -->Acme<!-- --> </b></span></p>", "Acme sellerLabel"],
    ["the way to a seller's profile, in a sentence of any language", '<div><a id="sellerProfileTriggerId" href="/gp/help/seller">Örnek Mağaza</a> tarafından satılır ve gönderilir.</div>', "Örnek Mağaza sellerLink"],
    ["a link to the store", '<div class="product-seller"><a href="/store/1">Acme Store</a></div>', "Acme Store sellerLink"],
  ])("%s", (_, body, expected) => expect(sellers(body)).toEqual([expected]));

  test.each([
    ["several sellers in a list", ld([{ "@type": "Offer", seller: "Acme" }, { "@type": "Offer", seller: "Bcme" }])],
    ["an author", ld({ "@type": "Review", seller: "Acme" })],
    ["an article", "<article><p>Seller: Acme Trading</p></article>"],
    ["running text", "<p>The seller who sold this, Acme Trading, is unknown to us.</p>"],
    ["a heading and a link in one text", "<p>Seller information Contact us</p><p>About the seller Ratings</p>"],
    ["how many are sold", "<p><span>Vendu et livré par</span><b>(1 produit)</b></p>"],
    ["how a thing is sold", "<p>Sold by the metre</p><p>sold by 100 g</p>"],
    ["a long sentence about who sells", "<p>Most of what stands on this page is sold by Acme</p>"],
    ["an e-mail address", "<p>Seller: jane@example.com</p>"],
    ["a label and nothing", "<p>Seller:</p>"],
    ["a word that is a menu's as well", "<ul><li><a>Store</a></li><li><a>Acme</a></li></ul>"],
    ["the heading of a register number", "<h2>Seller details</h2><h3>Business registration number</h3><p></p>"],
    ["the next section's heading", "<section><h2>出品者</h2><div></div></section><section><div><h2>コメント (0)</h2></div></section>"],
    ["where another buyer had it from", '<div class="x-review-section"><p>Sold by: Bcme</p></div>'],
    ["somebody who sells what they no longer need", ld({ "@type": "Offer", seller: { "@type": "Person", name: "Jane Doe" } })],
    ["the page of a shop's own store in a town", '<p class="store">Ready in <a href="/info/section/store/munich">München</a></p>'],
    ["a list of what sells best", '<a href="/x"><span class="best-seller-badge">1</span> in <span class="p13n-best-seller-store-name">Shoes</span></a>'],
    ["a sentence that goes on behind the name", 'Dispatched and sold by Acme in certified <a href="/x">easy packaging</a>.'],
    ["what others offer", '<div id="mbc"><p>Sold by: Acme</p></div><div class="item-fbt-box"><p>Sold by: Acme</p></div><div id="mbc"><b class="mbcMerchantName">Acme</b></div>'],
    ["a link that says no name", '<div class="seller-name"><a href="/store/1">Visit store</a></div>'],
    ["the shop in one's street", '<a href="/store/"><span class="storeLocator"><span class="storeName">Find a Store Near Me</span></span></a>'],
    ["the shop at which a thing is fetched", '<div class="pickup-options"><b class="store-name">Acme Springfield</b></div>'],
    ["the site's own head", '<header><span class="store-name">Acme Store</span></header>'],
    ["letters in the wrong encoding", '<h1 data-testid="shopName">ËÕÄþÒ×¹º¹Ù</h1>'],
    ["what a visitor fills in", '<select id="offlineStoreName"><option>Enter the store name where you found this product</option></select>'],
  ])("%s gives none", (_, body) => expect(sellers(body)).toEqual([]));

  test("a marketplace writes the brand for the seller: who stands beside a label sells, or nobody known", () => {
    const product = (seller: string) => ld({ "@type": "Product", brand: { "@type": "Brand", name: "Bcme" }, offers: { "@type": "Offer", seller: { "@type": "Organization", name: seller } } });
    expect(sellers(`${product("Bcme")}<p>Sold by: Acme Trading</p>`)).toEqual(["Acme Trading sellerLabel"]);
    expect(sellers(product("Bcme"))).toEqual([]);
    expect(sellers(product("Acme Trading"))).toEqual(["Acme Trading sellerProperty"]);
    expect(sellers(product("Bcme"), new URL("https://shop.example.test/product/1"))).toEqual(["Bcme sellerProperty"]);
  });

  test("a shop's stores stand in streets; who else sells on its site is named a seller", () => {
    const knowledge = knowledgeOf(PRODUCT);
    if (!knowledge.service) throw new Error("no service");
    const shop = { ...knowledge, service: { ...knowledge.service, kind: "shop" as const } };
    const named = (mark: string) => collectSignals(pageOf(`<b class="${mark}">Acme Trading</b>`), PRODUCT, shop).signals.flatMap(({ seller }) => seller?.name ?? []);
    expect(named("store-name")).toEqual([]);
    expect(named("seller-name")).toEqual(["Acme Trading"]);
  });

  test("a store's page is one of the page's own site, by the record's host", () => {
    const link = (address: string) => `<div class="product-seller"><a href="${address}">Acme Store</a></div>`;
    expect(sellers(link("https://stores.market.example.com/store/1"))).toEqual(["Acme Store sellerLink"]);
    expect(sellers(link("https://other.example.com/store/1"))).toEqual([]);
    expect(sellers(link("https://apps.example.co.uk/store/1"), new URL("https://shop.example.co.uk/product/1"))).toEqual([]);
  });

  test.each([
    ["is the seller where it is called as its address is", '<a href="/usr/acme-goods">Acme Goods</a><a href="/usr/acme-goods/items">See other items</a>', ["Acme Goods"]],
    ["may stand beside the matter", '<aside><h3><a href="/usr/acme-goods">Acme Goods</a></h3></aside>', ["Acme Goods"]],
    ["is none in the page's frame", '<footer><a href="/usr/acme-goods">Acme Goods</a></footer>', []],
    ["is none under another name", '<a href="/usr/acme-goods">See other items</a>', []],
    ["is the seller where a link is titled by its name", '<a href="/usr/123" title="Acme Goods">Acme Goods</a><a href="/usr/123">See other items</a>', ["Acme Goods"]],
    ["is none where a title says what to do", '<a href="/usr/123" title="Opens the store">Visit Acme Goods</a>', []],
    ["is none beside another one that bears a title", '<a href="/usr/123" title="Acme Goods">Acme Goods</a><a href="/usr/124">Bcme</a>', []],
    ["is none beside another one", '<a href="/usr/acme-goods">acme-goods</a><a href="/usr/bcme">Bcme</a>', []],
  ])("the one store that all links lead to %s", (_, body, expected) => {
    const STORE = { id: "store", type: "store" as const, path: "^/usr/" };
    const knowledge = knowledgeOf(PRODUCT);
    const { signals } = collectSignals(pageOf(`<p>Lamp</p>${body}`), PRODUCT, { ...knowledge, pages: [...knowledge.pages, STORE] });
    expect(signals.flatMap(({ seller }) => seller?.name ?? [])).toEqual(expected);
  });

  describe("sellers of a checkout and an order", () => {
    const TWO = '<p class="seller-name">Acme Store</p><p class="seller-name">Bcme Store</p>';
    test.each([CHECKOUT, ORDER])("each one of several, as software names their elements", (url) => {
      expect(sellers(TWO, url)).toEqual(["Acme Store sellerLink", "Bcme Store sellerLink"]);
      expect(sellers(`<div class="shop-name"><a href="/store/1">Acme Store</a></div><div class="shop-name"><a href="/store/2">Bcme Store</a></div>`, url)).toHaveLength(2);
    });
    test("no more than twelve", () => {
      const many = Array.from({ length: 15 }, (_, at) => `<p class="seller-name">Acme Store ${at}</p>`).join("");
      expect(sellers(many, ORDER)).toHaveLength(12);
    });
    test("of other things that one may buy none", () => {
      expect(sellers(`<div class="recommendations">${TWO}</div>`, CHECKOUT)).toEqual([]);
      expect(sellers(`<div class="stores"><a href="/store/1">Acme Store</a><a href="/store/2">Bcme Store</a></div>`, CHECKOUT)).toEqual([]);
    });
    test("of one thing none", () => expect(sellers(TWO)).toEqual([]));
  });

  test("the name alone is taken, not the address below it", () => {
    expect(sellers("<div><span>Sold by</span><div>Acme Trading<br>12 Baker Street<br>London</div></div>")).toEqual(["Acme Trading sellerLabel"]);
    expect(sellers("<p>Seller: Acme GmbH, Musterstraße 12, 10115 Berlin</p>")).toEqual(["Acme GmbH sellerLabel"]);
  });

  test.each(["Company name", "Business name"])("%s on a checkout or an order is the buyer's own", (label) => {
    for (const url of [CHECKOUT, ORDER]) {
      expect(sellers(`<p>${label}: Jane's Bakery</p>`, url)).toEqual([]);
      expect(sellers(`<dl><dt>${label}</dt><dd>Jane's Bakery</dd></dl>`, url)).toEqual([]);
    }
    expect(sellers("<p>Sold by: Acme Trading</p>", CHECKOUT)).toEqual(["Acme Trading sellerLabel"]);
  });
});
