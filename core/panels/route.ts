import { PAGE_KINDS, type PageKind } from "./address.ts";
import { PANEL_IDS, type PanelChoices, type PanelId } from "./panel.ts";

/**
 * What the full page shows, as its address says it: `#/`, `#/search?q=parcel`, `#/tab/7`, `#/laws`, `#/service/aliexpress`,
 * `#/service/aliexpress/compare?with=shein`.
 */
export type Route =
  | { page: "home"; query: string }
  | { page: "tab"; tabId: number }
  | { page: "list"; kind: PageKind }
  | { page: "record"; kind: PageKind; id: string; panel: PanelId | null; choices: PanelChoices };

const isKind = (text: string): text is PageKind => (PAGE_KINDS as readonly string[]).includes(text);
const isPanel = (text: string): text is PanelId => (PANEL_IDS as readonly string[]).includes(text);

/** Reads the part of an address behind `#`. Whatever is no address of ours is the first page. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [first = "", second = "", third = ""] = path.split("/");
  const choices = new URLSearchParams(query);
  if (first === "tab" && /^\d{1,10}$/.test(second)) return { page: "tab", tabId: Number(second) };
  if (isKind(first) && second === "") return { page: "list", kind: first };
  if (isKind(first) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(second)) {
    return { page: "record", kind: first, id: second, panel: isPanel(third) ? third : null, choices: Object.fromEntries(choices) };
  }
  return { page: "home", query: first === "search" ? (choices.get("q") ?? "").slice(0, 300) : "" };
}

/** The address of a route, from `#` on. */
export function routeAddress(route: Route): string {
  switch (route.page) {
    case "home":
      return route.query ? `#/search?${new URLSearchParams({ q: route.query })}` : "#/";
    case "tab":
      return `#/tab/${route.tabId}`;
    case "list":
      return `#/${route.kind}`;
    case "record": {
      const choices = new URLSearchParams(route.choices).toString();
      return `#/${route.kind}/${route.id}${route.panel ? `/${route.panel}` : ""}${choices ? `?${choices}` : ""}`;
    }
  }
}
