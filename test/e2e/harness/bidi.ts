import type { Browser, Page } from "puppeteer-core";
import type { ClosedRoot, InRoot } from "./closed-root.ts";

/** What a WebDriver BiDi node looks like when it is serialized with its children and its shadow root. */
type Node = { type: string; sharedId?: string; value?: { nodeValue?: string; localName?: string; mode?: string; children?: Node[]; shadowRoot?: Node | null } };
type Value = { type: string; value?: unknown };
type Answer = { result?: { result?: Value & Node; exceptionDetails?: { text: string }; contexts?: { context: string }[] } };

/** Sends a command that Puppeteer's own interface lacks, over the connection that it already has. */
async function send(browser: Browser, method: string, params: object): Promise<Answer> {
  const { connection } = browser as unknown as { connection: { send(method: string, params: object): Promise<Answer> } };
  return connection.send(method, params);
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Closed shadow roots with text, by way of a serialization that includes them. */
export async function bidiClosedRoots(page: Page): Promise<ClosedRoot[]> {
  const context = contextOf(page);
  const { result } = await send(page.browser(), "script.evaluate", {
    expression: "document.documentElement",
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: "all" },
  });
  const found = result?.result ? shadowRootsBelow(result.result).filter((node) => node.value?.mode === "closed" && hasText(node)) : [];
  return found.map((node) => ({ call: (run, ...args) => callOn(page, node.sharedId ?? "", run, args) }));
}

function shadowRootsBelow(node: Node): Node[] {
  const own = node.value?.shadowRoot ? [node.value.shadowRoot] : [];
  return [...own, ...[...own, ...(node.value?.children ?? [])].flatMap(shadowRootsBelow)];
}

function hasText(node: Node): boolean {
  const { nodeValue = "", localName, children = [] } = node.value ?? {};
  return nodeValue.trim() !== "" || (localName !== "style" && children.some(hasText));
}

async function callOn<Args extends unknown[], Result>(page: Page, sharedId: string, run: InRoot<Args, Result>, args: Args): Promise<Result> {
  const { result } = await send(page.browser(), "script.callFunction", {
    // JSON both ways: BiDi has its own notation for objects, which nothing here needs.
    functionDeclaration: `function (args) { return JSON.stringify((${run.toString()}).apply(this, JSON.parse(args))); }`,
    this: { sharedId },
    arguments: [{ type: "string", value: JSON.stringify(args) }],
    target: { context: contextOf(page) },
    awaitPromise: false,
  });
  if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return JSON.parse(String(result?.result?.value ?? "null")) as Result;
}

/** Runs an expression in Firefox's own window, where its internals are: only for what a person does or sees outside pages. */
export async function inBrowserWindow(browser: Browser, expression: string): Promise<unknown> {
  const tree = await send(browser, "browsingContext.getTree", { "moz:scope": "chrome" });
  const context = tree.result?.contexts?.[0]?.context;
  const { result } = await send(browser, "script.evaluate", { expression, target: { context }, awaitPromise: true });
  if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result?.result?.value;
}
