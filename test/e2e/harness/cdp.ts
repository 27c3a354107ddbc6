import type { CDPSession, Page, Protocol } from "puppeteer-core";
import type { ClosedRoot, InRoot } from "./closed-root.ts";

/** Closed shadow roots with text, by way of Chromium's DOM domain, which pierces them. */
export async function cdpClosedRoots(page: Page): Promise<ClosedRoot[]> {
  const session = await page.createCDPSession();
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const found = shadowRootsBelow(root).filter((node) => node.shadowRootType === "closed" && hasText(node));
  return found.map((node) => ({ call: (run, ...args) => callOn(session, node.backendNodeId, run, args) }));
}

function shadowRootsBelow(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  const own = node.shadowRoots ?? [];
  return [...own, ...[...own, ...(node.children ?? [])].flatMap(shadowRootsBelow)];
}

function hasText(node: Protocol.DOM.Node): boolean {
  return (node.nodeName === "#text" && node.nodeValue.trim() !== "") || (node.nodeName !== "STYLE" && (node.children ?? []).some(hasText));
}

async function callOn<Args extends unknown[], Result>(session: CDPSession, backendNodeId: number, run: InRoot<Args, Result>, args: Args): Promise<Result> {
  const { object } = await session.send("DOM.resolveNode", { backendNodeId });
  const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
    objectId: object.objectId ?? "",
    functionDeclaration: run.toString(),
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}
