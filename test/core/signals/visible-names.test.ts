import { describe, expect, test } from "vitest";
import { LABELS } from "../../../core/labels/patterns.ts";
import { CHECKOUT, collect, PRODUCT, places } from "../world.ts";

const carrier = (body: string) => places(collect(body, CHECKOUT).signals, "parcels");
/** Where nothing is being ordered, a name that stands by itself says nothing. */
const carrierOfProduct = (body: string) => places(collect(body, PRODUCT).signals, "parcels");
const payment = (body: string) => places(collect(body, CHECKOUT).signals, "coins");

/** language, shipping label before a name, payment label, a sentence in which both names say nothing. */
const LANGUAGES: [language: string, shipping: string, payment: string, prose: string][] = [
  ["en", "Shipped with", "Pay with", "We once compared Swift Parcels and CoinsPay in a long test."],
  ["de", "Versand durch", "Bezahlen mit", "Wir haben Swift Parcels und CoinsPay einmal lange verglichen."],
  ["fr", "Livraison par", "Payer avec", "Nous avons un jour comparé Swift Parcels et CoinsPay."],
  ["nl", "Bezorgd door", "Betalen met", "Wij hebben Swift Parcels en CoinsPay ooit vergeleken."],
  ["es", "Enviado por", "Pagar con", "Una vez comparamos Swift Parcels y CoinsPay."],
  ["pt", "Enviado por", "Pagar com", "Uma vez comparámos a Swift Parcels e a CoinsPay."],
  ["it", "Spedito da", "Pagare con", "Una volta abbiamo confrontato Swift Parcels e CoinsPay."],
  ["pl", "Dostawa przez", "Zapłać przez", "Porównaliśmy kiedyś Swift Parcels i CoinsPay."],
  ["ru", "Служба доставки:", "Оплатить через", "Однажды мы сравнили Swift Parcels и CoinsPay."],
  ["tr", "Kargo firması:", "Ödeme yöntemi:", "Bir keresinde Swift Parcels ile CoinsPay karşılaştırıldı."],
  ["zh", "物流公司：", "支付方式：", "我们曾经比较过 Swift Parcels 和 CoinsPay。"],
  ["ja", "配送業者：", "お支払い方法：", "以前、Swift Parcels と CoinsPay を比べました。"],
  ["ko", "배송 업체:", "결제 수단:", "예전에 Swift Parcels 와 CoinsPay 를 비교했습니다."],
  ["ar", "طريقة الشحن:", "طريقة الدفع:", "قارنا ذات مرة بين Swift Parcels و CoinsPay."],
  ["sv", "Skickas med", "Betala med", "Vi jämförde en gång Swift Parcels och CoinsPay."],
];

describe.each(LANGUAGES)("%s", (language, shipping, paying, prose) => {
  test("has labels", () => expect(LABELS[language]).toBeDefined());

  test("a label in the same text", () => {
    expect(carrier(`<p>${shipping} Swift Parcels</p>`)).toEqual(["visibleName shippingLabel"]);
    expect(payment(`<p>${paying} CoinsPay</p>`)).toEqual(["visibleName paymentLabel"]);
  });

  test("a label in the element before", () => {
    expect(carrier(`<dl><dt>${shipping}</dt><dd>Swift Parcels</dd></dl>`)).toEqual(["visibleName shippingLabel"]);
    expect(payment(`<div><span>${paying}</span> <b>CoinsPay</b></div>`)).toEqual(["visibleName paymentLabel"]);
  });

  test("a label speaks for its own kind only", () => {
    expect(carrier(`<p>${paying} Swift Parcels</p>`)).toEqual([]);
    expect(payment(`<p>${shipping} CoinsPay</p>`)).toEqual([]);
  });

  test("running text says nothing", () => {
    expect(carrier(`<p>${prose}</p>`)).toEqual([]);
    expect(payment(`<p>${prose}</p>`)).toEqual([]);
  });
});

describe("labels around a name", () => {
  test.each([
    ["a table row", "<table><tr><th>Carrier</th><td>Swift Parcels</td></tr></table>"],
    ["a definition list", "<dl><dt>Shipping method</dt><dd><span>Swift Parcels</span> 3 days</dd></dl>"],
    ["a heading over a block", "<section><h3>Delivery</h3><div>Swift Parcels, 3–5 days</div></section>"],
    ["a logo beside a label", '<div><span>Delivered by</span><img alt="Swift Parcels"></div>'],
    ["a logo with a role", '<div><span>Delivered by</span><i role="img" aria-label="Swift Parcels"></i></div>'],
    ["a label in the item before", "<ul><li><b>Dispatch type</b></li><li>Swift Parcels</li></ul>"],
    ["the carrier that a buyer chose", "<dl><dt>Buyer selected shipping service</dt><dd>Swift Parcels</dd></dl>"],
    ["a Spanish sentence", "<h4>Se envió con Swift Parcels</h4>"],
    ["a heading over boxes in boxes", "<div><div><h3>Delivery method</h3></div><div><div><div><div><span>Swift Parcels</span></div></div></div></div></div>"],
    ["a tracking label", "<p>Track your parcel: Swift Parcels</p>"],
    ["a name in another case of its language", "<p>Carrier: Swiftien Parcelsien</p>"],
    ["a name in other letter case", "<p>CARRIER: SWIFT PARCELS</p>"],
    ["the head of a long block behind a label", `<div><div>Shipping:</div><div><span><b>7.00 EUR</b> <i>Swift Parcels – Tracked</i> <p>${"All there is to know of it. ".repeat(12)}</p></span></div></div>`],
    ["an ambiguous name beside a label", "<p>Carrier: Swift</p>"],
    ["a decomposed label", `<p>${"Método de envío: Swift Parcels".normalize("NFD")}</p>`],
    ["a Turkish capital in the text", "<p>Kargo firması: Swift Parcels – İstanbul</p>"],
  ])("%s", (_, body) => expect(carrier(body)).toEqual(["visibleName shippingLabel"]));

  test("a shipping method of the marketplace speaks for those who carry it", () => {
    const { signals } = collect("<p>Shipping: Market Super Economy</p>", CHECKOUT);
    expect(signals).toContainEqual({ kind: "visibleName", service: "parcels", matched: "Market Super Economy", where: "shippingLabel" });
  });

  test("only the term of ours is kept", () => {
    const { signals } = collect("<p>Shipping: SWIFT parcels for Jane</p>", CHECKOUT);
    expect(signals.find(({ kind }) => kind === "visibleName")?.matched).toBe("Swift Parcels");
  });
});

describe("options", () => {
  test.each([
    ["a radio button", '<div class="shipping-options"><label><input type="radio" name="s"> Swift Parcels</label></div>', "shippingOption"],
    ["a list that looks like a select", '<ul role="listbox" id="deliveryMethod"><li role="option">Swift Parcels Express</li></ul>', "shippingOption"],
    ["a test id", '<div data-testid="carrier-option-1"><span>Swift Parcels</span></div>', "shippingOption"],
    ["a text that goes on with what it does", "<table><tr><td>Swift Parcels – doručení na adresu</td></tr></table>", "shippingOption"],
    ["a long line", `<div class="checkout__shipping"><span>Swift Parcels will bring it to your door within three days</span></div>`, "shippingBlock"],
  ])("%s", (_, body, where) => expect(carrier(body)).toEqual([`visibleName ${where}`]));

  test.each([
    ["a radio button", '<fieldset id="payment-methods"><label><input type="radio"> CoinsPay</label></fieldset>'],
    ["a logo", '<div class="pay-method"><img alt="CoinsPay"></div>'],
    ["camel case", '<div class="orderPaymentList"><span>CoinsPay</span></div>'],
    ["a button of the service's own", '<div class="x1"><div role="button" aria-label="CoinsPay – use your account"></div></div>'],
  ])("payment: %s", (_, body) => expect(payment(body)).toEqual(["visibleName paymentOption"]));

  test.each([
    ["an ambiguous name", '<div class="shipping"><span>Swift</span></div>'],
    ["a help on shipping", '<div class="shipping-help-modal"><p>Swift Parcels</p></div>'],
    ["who takes a thing back", '<div class="shipping"><div id="returnsModal"><p>Swift Parcels</p></div></div>'],
    ["what a template holds", '<div class="shipping" id="shipping-tpl"><p>Swift Parcels</p></div>'],
    ["an offer that slides past", '<div class="shipping"><div class="dynamic-slider"><p>Swift Parcels</p></div></div>'],
    ["a label in a long agreement", '<div class="agreement-content"><p><b>22. Shipping method</b> <b>Swift Parcels</b></p></div>'],
    ["what another choice would tell", '<div class="shipping"><ul class="popup-text"><li>Large parcels may cost more... thanks to Swift Parcels!</li></ul></div>'],
    ["where one looks for a place", '<div class="delivery"><div class="pickup-search"><p>Find a point of Swift Parcels</p></div></div>'],
    ["a drawing kept for use elsewhere", '<div class="shipping"><svg><symbol id="s"><title>Swift Parcels</title></symbol></svg></div>'],
    ["what may be told later", '<div id="shippingMessage">Your order will be on its way with Swift Parcels.</div>'],
    ["whom a shop works with", '<div class="logistics-partners"><div class="logistic"><img alt="Swift Parcels"></div></div>'],
    ["a compound", '<div class="shipping"><span>non-Swift Parcels</span></div>'],
  ])("%s says nothing", (_, body) => expect(carrier(body)).toEqual([]));

  test.each([
    ["a button about it", '<button aria-label="More about CoinsPay"></button>'],
    ["a button at the page's foot", '<footer><button aria-label="CoinsPay"></button></footer>'],
  ])("%s is no way to pay", (_, body) => expect(payment(body)).toEqual([]));

  test("a word that ends like a token says nothing of payment", () => expect(payment('<div class="repayment"><span>CoinsPay</span></div>')).toEqual([]));
});

describe("a line that is nothing but a carrier's name", () => {
  const LINES: [string, string][] = [
    ["anywhere", "<div><div><span>Swift Parcels</span></div><div>Free</div></div>"],
    ["an item after other items", "<ul><li>Returns</li><li>Swift Parcels</li></ul>"],
    ["far off a label", "<div><p>Shipping</p><p>Some words.</p><p>More words.</p><p>Other words.</p><p>Last words.</p><p>Swift Parcels</p></div>"],
    ["far below a block", `<div class="shipping">${"<div>".repeat(9)}Swift Parcels${"</div>".repeat(9)}</div>`],
    ["in a block of another kind", '<div class="payment"><span>Swift Parcels</span></div>'],
    ["of one whom a shop works with", '<div class="logistics-partner"><p>Swift Parcels</p></div>'],
    ["in a block whose name holds a token inside a word", '<div class="nondeliverable membershipping"><span>Swift Parcels</span></div>'],
  ];

  test.each(LINES)("says who carries an order: %s", (_, body) => expect(carrier(body)).toEqual(["visibleName shippingOption"]));

  test.each(LINES)("says nothing where nothing is ordered: %s", (_, body) => expect(carrierOfProduct(body)).toEqual([]));

  test.each([
    ["of a logo", '<div><img alt="Swift Parcels"></div>'],
    ["with more words", "<div><p>Swift Parcels opened a hub</p></div>"],
    ["that is a common word", "<div><p>Swift</p></div>"],
    ["in navigation", "<nav><p>Swift Parcels</p></nav>"],
    ["in a footer", "<footer><p>Swift Parcels</p></footer>"],
    ["in a help", '<div class="help"><p>Swift Parcels</p></div>'],
  ])("says nothing: %s", (_, body) => expect(carrier(body)).toEqual([]));

  test("says nothing of a payment service", () => expect(payment("<div><p>CoinsPay</p></div>")).toEqual([]));
});

test("white space around a name does not count", () => {
  const wide = `\n${" ".repeat(300)}`;
  expect(carrier(`<div class="shipping"><label>${wide}Swift Parcels${wide}</label></div>`)).toEqual(carrier('<div class="shipping"><label>Swift Parcels</label></div>'));
  expect(carrier(`<div class="shipping"><label>${wide}Swift Parcels${wide}</label></div>`)).not.toEqual([]);
});

test("a card's own footer is no page footer", () => {
  expect(carrier("<main><div><footer><p>Shipped with Swift Parcels</p></footer></div></main>")).toEqual(["visibleName shippingLabel"]);
});

describe("names that say nothing", () => {
  test.each([
    ["a text that says of delivery before it", "<p>Shipping costs paid to Swift Parcels</p>"],
    ["a long text that says of delivery behind it", "<p>Swift Parcels has told us that delivery may take longer than it took in the weeks before</p>"],
    ["running text", "<p>Swift Parcels opened a hub.</p>"],
    ["a name deep in a long block behind a label", `<div><div>Shipping:</div><div><span><p>${"All there is to know of it. ".repeat(12)}</p> <i>Swift Parcels – Tracked</i></span></div></div>`],
    ["an article, even beside a label", "<article><p>Shipping: Swift Parcels</p></article>"],
    ["a quotation", "<blockquote>Shipped with Swift Parcels</blockquote>"],
    ["an article's body", '<div itemprop="articleBody"><p>Shipped with Swift Parcels</p></div>'],
    ["a footer", "<footer><div class='shipping'><span>Swift Parcels</span></div></footer>"],
    ["a footer with a label", "<footer><h4>Shipping</h4><div><img alt='Swift Parcels'></div></footer>"],
    ["a footer by its role", "<div role='contentinfo'><p>Delivered by Swift Parcels</p></div>"],
    ["a button that pays nobody", '<button aria-label="Swift Parcels"></button>'],
    ["navigation", "<nav class='shipping'><a>Swift Parcels</a></nav>"],
    ["a footer that its author named so", "<div id='navFooter'><div class='shipping'><span>Swift Parcels</span></div></div>"],
    ["part of a word", "<p>Carrier: Swift Parcelsford</p>"],
    ["part of a compound", "<p>Carrier: non-Swift Parcels</p>"],
    ["a host name", "<p>Carrier: swift parcels.example</p>"],
    ["a script", "<script>var carrier = 'Carrier: Swift Parcels'</script>"],
    ["what a person typed", "<textarea>Carrier: Swift Parcels</textarea>"],
    ["a label inside a sentence", "<p>Nobody here has ever seen a carrier like Swift Parcels before.</p>"],
  ])("%s", (_, body) => expect(carrier(body)).toEqual([]));

  test("a footer's payment logos", () => expect(payment("<footer><p>Payment methods</p><img alt='CoinsPay'></footer>")).toEqual([]));
});
