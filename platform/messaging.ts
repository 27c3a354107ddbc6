import { browser, type Browser } from "wxt/browser";
import type { z } from "zod";
import type { PageMessages, UiMessages } from "../core/protocol.ts";

export type Tables = { page: PageMessages; ui: UiMessages };
export type TableName = keyof Tables;
/** `isPrivateWindow`: also where the browser does not say. */
export type Sender = { tabId: number; url: URL; isPrivateWindow: boolean };

/** A table's handlers: the same signatures, with the sender last. */
export type Handlers<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: [...A, sender: Sender]) => R : never;
};
type Payloads<T> = Record<keyof T, z.ZodType>;
export type Envelope = { waybill: TableName; name: string; payload?: unknown };
export type Answer = { ok: true; value: unknown } | { ok: false; error: string };

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === "object" && message !== null && "waybill" in message && "name" in message;
}

/** A page's message counts only from the top frame of a tab; one of ours only from our own pages. */
function readSender(table: TableName, sender: Browser.runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  const url = new URL(sender.url);
  const isPrivateWindow = sender.tab?.incognito !== false;
  const isOwn = url.origin === new URL(browser.runtime.getURL("/")).origin;
  if (table === "ui") return isOwn ? { tabId: sender.tab?.id ?? -1, url, isPrivateWindow } : undefined;
  if (isOwn || sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
  return { tabId: sender.tab.id, url, isPrivateWindow };
}

async function answer<T>(handlers: Handlers<T>, payloads: Payloads<T>, { name, payload }: Envelope, sender: Sender): Promise<Answer> {
  if (!Object.hasOwn(handlers as object, name)) return { ok: false, error: `${name}: no such message` };
  const key = name as keyof T;
  const parsed = payloads[key].safeParse(payload);
  if (!parsed.success) return { ok: false, error: `${name}: ${parsed.error.issues[0]?.message ?? "malformed"}` };
  try {
    const handler = handlers[key] as unknown as (...args: unknown[]) => Promise<unknown>;
    const args = parsed.data === undefined || parsed.data === null ? [sender] : [parsed.data, sender];
    return { ok: true, value: (await handler(...args)) ?? null };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

type Served = { page: { handlers: Handlers<PageMessages>; payloads: Payloads<PageMessages> }; ui: { handlers: Handlers<UiMessages>; payloads: Payloads<UiMessages> } };

/** Answers every message of both tables. Call it synchronously when the worker starts. */
export function serveMessages(served: Served): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Browser.runtime.MessageSender, respond: (answer: Answer) => void) => {
    if (!isEnvelope(message) || !(message.waybill === "page" || message.waybill === "ui")) return undefined;
    const sender = readSender(message.waybill, from);
    const work: Promise<Answer> = !sender
      ? Promise.resolve({ ok: false, error: `${message.name}: not allowed from here` })
      : message.waybill === "page"
        ? answer(served.page.handlers, served.page.payloads, message, sender)
        : answer(served.ui.handlers, served.ui.payloads, message, sender);
    void work.then(respond);
    return true;
  });
}
