import { openDocument } from "../../cli/open-document.ts";
import type { DatasetIndex } from "../../core/dataset/index-format.ts";
import { openHosts } from "../../core/dataset/lookup.ts";
import { buildPageKnowledge } from "../../core/dataset/page-knowledge.ts";
import { traderWords } from "../../core/labels/trader-words.ts";
import { languageOf } from "../../core/signals/language.ts";
import type { Told } from "./reader.ts";

/** What the worker tells the page at an address, as the text that a message is. */
export function openTeller(index: DatasetIndex): (address: string, html?: string) => string {
  const hosts = openHosts(index.services);
  return (address, html = "") => {
    const language = html && languageOf(openDocument(html));
    const told: Told = { knowledge: buildPageKnowledge(index, hosts, new URL(address), language), traders: traderWords(language) };
    return JSON.stringify(told);
  };
}
