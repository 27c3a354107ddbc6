import type { Text } from "./text-hash.ts";

/** How a text was reached: a git mirror, a folder of texts, the web. */
export type Reach = "git" | "texts" | "web";

/**
 * What became of looking for a source's text. `absent`: the place was reached, and the text is not there. `notReachable`: nobody
 * could look, which says nothing about the quote.
 */
export type Found = ({ state: "found"; by: Reach } & Text) | { state: "absent" | "notReachable"; why: string };
