import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactHost, contactKind, openContactBook } from "../../../core/panels/contacts.ts";
import { parsePageAnswer } from "../../../core/panels/page-link-schemas.ts";

describe("whom a page contacts", () => {
  test.each<[string, string | undefined]>([
    ["https://cdn.eu.example.co.uk/a/b.js?user=7#x", "example.co.uk"],
    ["https://user:secret@shop.example.com:8443/p", "example.com"],
    ["http://10.1.2.3:8080/x", "10.1.2.3"],
    ["https://localhost/x", "localhost"],
    ["wss://live.example.de/socket", "example.de"],
    ["https://d111.cloudfront.net/x.js", "cloudfront.net"],
    ["data:text/plain,hello", undefined],
    ["blob:https://example.com/1", undefined],
    ["nonsense", undefined],
  ])("%s is %s", (address, host) => expect(contactHost(address)).toBe(host));

  test("are counted by registrable host and kind", () => {
    const book = openContactBook();
    book.add("https://a.example.com/1.js", "script");
    book.add("https://b.example.com/2.js", "script");
    book.add("https://example.com/1.png", "image");
    book.add("https://other.example.org/", "frame");
    expect(book.traffic()).toEqual({
      contacts: [
        { host: "example.com", counts: { script: 2, image: 1 } },
        { host: "example.org", counts: { frame: 1 } },
      ],
      truncated: false,
    });
  });

  test("what may have been counted is not counted twice", () => {
    const book = openContactBook();
    book.add("https://a.example.com/frame", "frame");
    book.ensure("https://a.example.com/frame", "frame");
    book.ensure("https://b.example.com/buy", "form");
    book.ensure("https://b.example.com/buy", "form");
    book.ensure("https://late.example.org/", "frame");
    book.add("https://late.example.org/", "frame");
    expect(book.traffic().contacts).toEqual([
      { host: "example.com", counts: { frame: 1, form: 1 } },
      { host: "example.org", counts: { frame: 1 } },
    ]);
  });

  test("nothing of an address but its registrable host leaves the page, whatever it holds", () => {
    fc.assert(
      fc.property(fc.domain(), fc.stringMatching(/^[a-z0-9/?=&#%@-]{0,40}$/), (domain, rest) => {
        const address = `https://${domain}/${rest}`;
        const book = openContactBook();
        book.add(address, "data");
        const [contact] = book.traffic().contacts;
        const { hostname } = new URL(address);
        expect(contact === undefined || hostname === contact.host || hostname.endsWith(`.${contact.host}`)).toBe(true);
        expect(Object.keys(contact ?? {}).toSorted()).toEqual(contact ? ["counts", "host"] : []);
      }),
    );
  });

  test("a page that names no end of hosts is cut off, and the panel is told", () => {
    const book = openContactBook();
    for (let index = 0; index < 1_200; index += 1) book.add(`https://host${index}.com/`, "image");
    expect(book.traffic()).toMatchObject({ truncated: true });
    expect(book.traffic().contacts).toHaveLength(1_000);
  });

  test.each([["script", "script"], ["img", "image"], ["xmlhttprequest", "data"], ["iframe", "frame"], ["", "other"], ["constructor", "other"], ["early-hints", "other"]])("%j is a %s", (initiator, kind) =>
    expect(contactKind(initiator)).toBe(kind),
  );
});

describe("an answer of a page", () => {
  const traffic = { answer: "traffic", traffic: { contacts: [{ host: "example.com", counts: { script: 2 } }], truncated: false } };

  test("is taken when it is one", () => expect(parsePageAnswer(traffic)).toEqual(traffic));

  test.each<[string, unknown]>([
    ["a path", { ...traffic, traffic: { contacts: [{ host: "example.com/secret", counts: {} }], truncated: false } }],
    ["text of the page", { ...traffic, note: "Jane Doe" }],
    ["a kind that there is not", { ...traffic, traffic: { contacts: [{ host: "example.com", counts: { cookies: 1 } }], truncated: false } }],
    ["a flood", { ...traffic, traffic: { contacts: Array.from({ length: 2_001 }, (_, index) => ({ host: `h${index}.com`, counts: {} })), truncated: false } }],
    ["another answer", { answer: "cookies" }],
    ["nothing", null],
  ])("is dropped whole with %s", (_, given) => expect(parsePageAnswer(given)).toBeUndefined());

  test("whatever a hostile page says, nothing throws and nothing foreign passes", () => {
    fc.assert(fc.property(fc.anything(), (given) => void expect(parsePageAnswer(given)).toBeUndefined()));
  });
});
