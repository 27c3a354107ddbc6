import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect } from "../../../core/detect/detect.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { knowledgeOf, pageOf } from "../world.ts";

const word = fc.stringMatching(/^[A-Z][bcdfghjkmpqvwxz]{5,9}$/);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
const STREETS = ["street", "straße", "rue", "via", "laan", "weg", "улица"];

const secretsArbitrary = fc.record({
  name: fc.tuple(word, word).map((words) => words.join(" ")),
  email: fc.tuple(word, word).map(([user, host]) => `${user}@${host}.example`),
  phone: digits(11).map((number) => `+${number}`),
  card: digits(16),
  street: fc.tuple(word, fc.constantFrom(...STREETS), digits(3)).map(([name, kind, number]) => `${name} ${kind} ${number}`),
  order: digits(15),
  parcel: digits(12).map((number) => `SW${number}`),
});
type Secrets = Record<"name" | "email" | "phone" | "card" | "street" | "order" | "parcel", string>;

/** A checkout as shops build it: the person's details stand beside labels, in fields, links, data and addresses. */
function checkout({ name, email, phone, card, street, order, parcel }: Secrets): string {
  return `
  <script type="application/ld+json">${JSON.stringify({
    "@type": "Order",
    orderNumber: order,
    customer: { "@type": "Person", name, email, telephone: phone },
    paymentMethod: { "@type": "PaymentMethod", name: `CoinsPay ${card}` },
    orderDelivery: { "@type": "ParcelDelivery", trackingNumber: parcel, carrier: { name: `Swift Parcels for ${name}` }, deliveryAddress: { streetAddress: street } },
  })}</script>
  <div itemscope itemtype="https://schema.org/Order"><span itemprop="customer">${name}</span><span itemprop="billingAddress">${street}</span></div>
  <section class="shipping"><h3>Shipping to ${name}</h3><p>${street}</p><p>Carrier: Swift Parcels to ${street}</p><img alt="Swift Parcels for ${name}"></section>
  <section id="payment"><p>Pay with CoinsPay ${card}</p><span>Payment method</span><b>CoinsPay of ${name} ${email}</b></section>
  <p>Seller: ${email}</p><p>Seller: ${phone}</p><p>Seller: ${street}</p><p>Company name: ${name}</p><dl><dt>Business name</dt><dd>${name}</dd></dl>
  <div><span>Sold by</span><p>${street}<br>${name}</p></div>
  <dl><dt>Tracking number</dt><dd>${parcel}</dd></dl><p>Tracking number: ${card}</p><p>Order number: ${order}</p>
  <input value="${name}"><textarea>Carrier: Swift Parcels ${name}</textarea><select><option>${street}</option></select>
  <a href="https://track.parcels.example.org/detail?n=${parcel}&mail=${email}#${name}">${parcel}</a>
  <a href="https://coins.example.edu/${card}/${email}">x</a><iframe src="https://coins.example.edu/?card=${card}"></iframe>
  <form action="https://coins.example.edu/${order}"><input name="${email}"></form>`;
}

const PAGES = (secrets: Secrets) =>
  [
    `checkout?name=${secrets.name}&mail=${secrets.email}#${secrets.card}`,
    `order/${secrets.order}/${encodeURIComponent(secrets.name)}/${secrets.parcel}`,
    `legal/${secrets.email}/${secrets.order}/${secrets.phone}/${secrets.parcel}/${secrets.card}`,
    `item/${secrets.order}?for=${secrets.email}`,
  ].map((path) => new URL(`https://www.market.example.com/${path}`));

function leaks(secrets: Secrets, text: string): string[] {
  const parts = Object.values(secrets).flatMap((secret) => [secret, ...secret.split(" "), encodeURIComponent(secret)]);
  return parts.filter((part) => part.length > 6 && !STREETS.includes(part) && text.includes(part));
}

describe("a page that holds a person's details", () => {
  test("gives none of them away", () => {
    fc.assert(
      fc.property(secretsArbitrary, (secrets) => {
        for (const url of PAGES(secrets)) {
          // Sellers may be named on a page about a product; the buyer's name beside their label is not that page.
          const body = url.pathname.startsWith("/item") ? checkout({ ...secrets, name: "Acme" }) : checkout(secrets);
          const knowledge = knowledgeOf(url);
          const requests = [`https://coins.example.edu/${secrets.card}?${secrets.email}`];
          const signals = collectSignals(pageOf(body, `<title>${secrets.name}</title>`), url, knowledge, { requests });
          const detection = detect(signals, knowledge);
          expect(leaks(secrets, JSON.stringify(signals)), url.pathname).toEqual([]);
          expect(leaks(secrets, JSON.stringify(detection)), url.pathname).toEqual([]);
          expect(detection.findings.map(({ service }) => service)).toContain("market");
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("still tells who carries and who takes the payment", () => {
    const secrets = { name: "Jane Doebxqz", email: "jane@example.test", phone: "+3212345678", card: "4111111111111111", street: "Kerkstraat 7", order: "81234567890123", parcel: "SW123456789012" };
    const url = new URL("https://www.market.example.com/checkout");
    const knowledge = knowledgeOf(url);
    const { findings } = detect(collectSignals(pageOf(checkout(secrets)), url, knowledge), knowledge);
    expect(findings.map(({ role, service, certainty }) => `${role} ${service} ${certainty}`)).toEqual(["marketplace market confirmed", "carrier parcels confirmed", "payment coins confirmed"]);
  });
});
