import { h, render } from "preact";
import { PageBadge } from "../components/PageBadge.tsx";
import badgeStyles from "../components/page-badge.css?inline";
import type { BadgeView } from "../core/protocol.ts";
import { createElement, rootOf } from "../core/signals/document.ts";
import { page } from "./page-client.ts";
import { isContextValid } from "./page-watch.ts";

/** `host`: the one element that we put into the page. */
type BadgeHost = { host: Element; draw(view: BadgeView | null): void };

declare global {
  var waybillBadge: BadgeHost | undefined;
}

/** Draws the badge, or draws it anew where it already stands. */
export async function drawBadge(): Promise<void> {
  const view = await page.badge().catch(() => null);
  globalThis.waybillBadge ??= view ? createBadge() : undefined;
  globalThis.waybillBadge?.draw(view);
}

/**
 * One anonymous element with a closed shadow root and adopted styles: nothing of the extension's address or name stands in
 * the page. Clicks count only when they are trusted and the badge is really visible; they expand, dismiss or open the popup.
 */
function createBadge(): BadgeHost {
  const host = createElement(document, "div");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(badgeStyles);
  root.adoptedStyleSheets = [sheet];

  const remove = () => {
    render(null, root);
    host.remove();
  };
  const guarded = (act: () => void) => (event: Event) => {
    if (!isContextValid()) return remove();
    if (event.isTrusted && isVisible(host)) act();
  };
  return {
    host,
    draw(view) {
      if (!view) return remove();
      if (!host.isConnected) rootOf(document)?.append(host);
      host.lang = view.language;
      host.dir = view.direction;
      const onDetails = guarded(() => void page.openPopup().catch(remove));
      const onDismiss = guarded(() => {
        remove();
        void page.dismissBadge().catch(() => undefined);
      });
      render(h(PageBadge, { view, onDetails, onDismiss, isGenuine: (event: Event) => event.isTrusted && isVisible(host) }), root);
    },
  };
}

/** False where the page has made the badge or what holds it see-through, hidden or covered. */
function isVisible(host: Element): boolean {
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
  for (let element: Element | null = host; element; element = element.parentElement) {
    if (Number(getComputedStyle(element).opacity) < 0.9) return false;
  }
  return true;
}
