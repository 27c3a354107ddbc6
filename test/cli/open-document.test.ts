import { describe, expect, test } from "vitest";
import { openDocument } from "../../cli/open-document.ts";

const bodyText = (html: string) => openDocument(html).body.textContent?.replace(/\s+/g, " ").trim();

describe("a page is read as a browser would read it", () => {
  test.each([
    ["a whole page", "<!doctype html><html><head><title>t</title></head><body><p>a</p></body></html>", "a"],
    ["without a head", "<html><body><p>a</p></body></html>", "a"],
    ["without head and body", "<html><title>t</title><p>a</p><p>b</p></html>", "ab"],
    ["a fragment", "<div>a</div><div>b</div>", "ab"],
    ["a comment before its root", "<!-- saved --><html lang='de'><head></head><body><p>a</p></body></html>", "a"],
    ["a script between head and body", "<html><head></head><script>1</script><body><p>a</p></body></html>", "a"],
    ["visible matter in its head", "<html><head><meta charset='utf-8'><div>a</div></head><body><p>b</p></body></html>", "ab"],
    ["two bodies", "<html><head></head><body><p>a</p></body><body><p>b</p></body></html>", "ab"],
    ["a template and noscript", "<html><body><template><p>no</p></template><noscript>no</noscript><p>a</p></body></html>", "a"],
    ["nothing", "", ""],
  ])("%s", (_, html, expected) => expect(bodyText(html)).toBe(expected));

  test("a text that holds an entity is one node, as in a browser", () => {
    const [first, ...more] = openDocument("<p>caf&eacute; &amp; more<!-- x --> here</p>").querySelector("p")?.childNodes ?? [];
    expect([first?.nodeValue, more.length]).toEqual(["café & more", 2]);
  });
  test("a fragment's root keeps the language that it declares", () => expect(openDocument("<b>x</b> <html lang='de-AT'><body>a</body></html>").documentElement.getAttribute("lang")).toBe("de-AT"));
  test("one head and one body, however it was written", () => {
    const document = openDocument("<html><div>a</div><body>b</body></html>");
    expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual(["head", "body"]);
  });

  // A new linkedom may be built otherwise: then this says so, and a scan takes twice as long until it is looked at.
  test("its nodes have no place for listeners, which nobody needs and the garbage collector pays for", () => {
    const { body } = openDocument("<p>a</p>");
    expect(() => body.addEventListener("click", () => undefined)).toThrow(TypeError);
  });
});
