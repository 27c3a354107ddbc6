import type { Page } from "puppeteer-core";

/** A function that runs in the page, with the closed root as `this`. It may use nothing from outside. */
export type InRoot<Args extends unknown[], Result> = (this: ShadowRoot, ...args: Args) => Result;

/** A closed shadow root, reached through the debugging protocol: no script in the page can. */
export type ClosedRoot = {
  call<Args extends (string | number | boolean)[], Result>(run: InRoot<Args, Result>, ...args: Args): Promise<Result>;
};

/** The text that a person sees in a root. */
export function visibleText(root: ClosedRoot): Promise<string> {
  return root.call(function () {
    return [...this.children].map((child) => (child instanceof HTMLElement ? child.innerText : "")).join("\n");
  });
}

/** Centre of the control with this accessible name, in the viewport; null when there is no such visible control. */
function centreOf(root: ClosedRoot, name: string): Promise<{ x: number; y: number } | null> {
  return root.call(function (wanted: string) {
    const controls = [...this.querySelectorAll<HTMLElement>("button, a, summary, [role=button]")];
    const nameOf = (control: HTMLElement): string => control.getAttribute("aria-label") ?? (control.innerText.trim() || control.title);
    const control = controls.find((one) => nameOf(one).includes(wanted) && one.getBoundingClientRect().width > 0);
    if (!control) return null;
    const { x, y, width, height } = control.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, name);
}

/** A click by the mouse, which the page cannot tell from a person's. */
export async function trustedClickInBadge(page: Page, root: ClosedRoot, name: string): Promise<void> {
  const centre = await centreOf(root, name);
  if (!centre) throw new Error(`no visible control "${name}" in: ${await visibleText(root)}`);
  await page.bringToFront();
  await page.mouse.click(centre.x, centre.y);
}
