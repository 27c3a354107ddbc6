import type { DatasetIndex } from "../../core/dataset/index-format.ts";
import { openHosts } from "../../core/dataset/lookup.ts";
import { buildPageKnowledge } from "../../core/dataset/page-knowledge.ts";
import { countryNames } from "../../core/labels/country-names.ts";
import type { Told } from "./reader.ts";

/** What the worker tells the page at an address, as the text that a message is. The page's language is read from its root, as the reader does. */
export function openTeller(index: DatasetIndex): (address: string, html?: string) => string {
  const hosts = openHosts(index.services);
  return (address, html = "") => {
    const language = /<html[^>]*?\slang=["']?([a-z]{2,3})(?![a-z])/i.exec(html)?.[1]?.toLowerCase() ?? "";
    const told: Told = { knowledge: buildPageKnowledge(index, hosts, new URL(address), language), countries: countryNames(language) };
    return JSON.stringify(told);
  };
}
