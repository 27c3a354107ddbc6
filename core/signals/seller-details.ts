import type { TraderDetail } from "../labels/trader-words.ts";
import { ancestorsOf, nameOf, textUpTo } from "./dom.ts";
import { walkText } from "./document.ts";
import { nextText } from "./next-text.ts";
import type { StatedSeller } from "./signal.ts";
import type { TextNode } from "./text.ts";
import type { Traders } from "./traders.ts";

type Details = Omit<StatedSeller, "name">;
type Line = { node: Node; text: string };

const DETAILS: readonly TraderDetail[] = ["country", "address", "register", "shipsFrom", "madeIn"];
const LONGEST_LABEL = 50;
const LONGEST_LINE = 200;
/** An address runs over a few lines; its last one may be the country. */
const MOST_LINES = 8;
const REGISTER_NUMBER = /^[A-Z]{0,4}[ .-]?\d[\dA-Z .\-/]{3,28}$/i;
const MOST_LINES_IN_BLOCK = 300;
const LONGEST_TRADER_BLOCK = 4_000;

function detailLabel(traders: Traders, text: string, sought: readonly TraderDetail[]): TraderDetail | undefined {
  const label = text.trim().replace(/\s*[:：]\s*$/, "").toLowerCase();
  return label.length < 2 || label.length > LONGEST_LABEL ? undefined : traders.detailOf(label, sought);
}

/** What a line says and what follows its label: `["Country", "China"]` from "Country: China"; the next lines where it is a label alone. */
function labelled(traders: Traders, nodes: Line[], index: number, sought: readonly TraderDetail[]): { detail: TraderDetail; values: string[] } | undefined {
  const text = nodes[index]?.text.trim() ?? "";
  if (text.length > LONGEST_LINE) return undefined;
  const colon = /^([^:：]{2,50})[:：]\s*(\S.*)$/.exec(text);
  const inline = colon && detailLabel(traders, colon[1] ?? "", sought);
  if (inline) return { detail: inline, values: [colon[2] ?? ""] };
  const detail = detailLabel(traders, text, sought);
  if (!detail) return undefined;
  const values: string[] = [];
  for (const { text: next } of nodes.slice(index + 1, index + 1 + (detail === "address" ? MOST_LINES : 1))) {
    if (values.length > 0 && (/[:：]\s*$/.test(next) || detailLabel(traders, next, DETAILS))) break;
    values.push(next);
  }
  return { detail, values };
}

/** Details among lines that belong to one trader. Codes of countries and a register's number; nothing else of the text. */
function detailsAmong(traders: Traders, nodes: Line[], sought: readonly TraderDetail[]): Details {
  const details: Details = {};
  nodes.forEach((_, index) => {
    const line = labelled(traders, nodes, index, sought);
    if (!line) return;
    if (line.detail === "register") {
      const number = (line.values[0] ?? "").trim();
      if (REGISTER_NUMBER.test(number)) details.registerNumber ??= number.slice(0, 40);
      return;
    }
    const code = line.values.toReversed().map(traders.countryOf).find(Boolean);
    if (!code) return;
    if (line.detail === "shipsFrom" || line.detail === "madeIn") details[line.detail] ??= code;
    else details.country ??= code;
  });
  return details;
}

const OF_TRADER: readonly TraderDetail[] = ["country", "address", "register"];
const OF_PAGE: readonly TraderDetail[] = ["shipsFrom", "madeIn"];

/** The trader's details from the block in which its name stands: the smallest that holds any. */
export function readTraderDetails(traders: Traders, document: Document, node: Node): Details {
  for (const block of ancestorsOf(node, 8)) {
    if (nameOf(block) === "body" || textUpTo(block, LONGEST_TRADER_BLOCK).length > LONGEST_TRADER_BLOCK) return {};
    const inside = linesWithin(document, block);
    const details = detailsAmong(traders, inside, OF_TRADER);
    if (Object.keys(details).length > 0) return details;
    const alone = countryBeside(traders, inside, node);
    if (alone) return { country: alone };
  }
  return {};
}

/** The lines of a block: texts that are not blank. */
function linesWithin(document: Document, block: Element): Line[] {
  const lines: Line[] = [];
  const walker = walkText(document, block);
  for (let node = walker.nextNode(); node && lines.length < MOST_LINES_IN_BLOCK; node = walker.nextNode()) {
    const text = (node.nodeValue ?? "").trim();
    if (text) lines.push({ node, text });
  }
  return lines;
}

/** A country that stands by itself in the few lines behind the name. */
function countryBeside(traders: Traders, inside: Line[], node: Node): string | undefined {
  const start = inside.findIndex((one) => one.node === node);
  if (start < 0 || inside.length > 12) return undefined;
  return inside.slice(start + 1, start + 4).map(({ text }) => (text.trim().length > 3 ? traders.countryOf(text.replace(/,.*/, "")) : undefined)).find(Boolean);
}

/** Where the item is sent from and made, as the page states it anywhere in its own matter. */
export function readOrigins(traders: Traders, nodes: TextNode[]): Pick<StatedSeller, "shipsFrom" | "madeIn"> {
  const stated: Pick<StatedSeller, "shipsFrom" | "madeIn"> = {};
  for (const { node, text } of nodes) {
    const next = nextText(node, LONGEST_LINE);
    Object.assign(stated, { ...detailsAmong(traders, [{ node, text: text.trim() }, ...(next ? [{ node, text: next }] : [])], OF_PAGE), ...stated });
  }
  return stated;
}
