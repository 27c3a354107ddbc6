import type { Found } from "./found.ts";

const MOST_MS = 20_000;

/** Fetches a page, on the maintainer's machine and only where `--online` asks for it. What is no text (a PDF) cannot be searched. */
export async function readWebText(url: string, fetchPage: typeof fetch = fetch): Promise<Found> {
  try {
    const answer = await fetchPage(url, { signal: AbortSignal.timeout(MOST_MS), redirect: "follow" });
    if (answer.status === 404 || answer.status === 410) return { state: "absent", why: `HTTP ${answer.status}` };
    const type = answer.headers.get("content-type") ?? "";
    if (!answer.ok) return { state: "notReachable", why: `HTTP ${answer.status}` };
    if (!/^(text\/|application\/(json|xhtml|xml))/.test(type)) return { state: "notReachable", why: `${type || "no content type"} is no text` };
    return { state: "found", bytes: Buffer.from(await answer.arrayBuffer()), by: "web", isHtml: /html/.test(type), contentType: type };
  } catch (error) {
    return { state: "notReachable", why: error instanceof Error ? error.message : String(error) };
  }
}
