/** Path of an installed browser; undefined when there is none. */
export function findBrowser(name: "chromium" | "firefox"): string | undefined;
