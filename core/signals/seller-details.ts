import { ancestorsOf, nameOf, textUpTo } from "./dom.ts";
import { walkText } from "./document.ts";
import { nextText } from "./next-text.ts";
import { countryOf } from "./country-name.ts";
import type { StatedSeller } from "./signal.ts";
import type { TextNode } from "./text.ts";

type Detail = "country" | "address" | "register" | "shipsFrom" | "madeIn";
type Details = Omit<StatedSeller, "name">;
type Line = { node: Node; text: string };

/**
 * Labels of a trader's details, in lower case, as marketplaces print them in the languages of their storefronts. An address is
 * read for the country at its end alone. Numbers that can be a person's (tax, VAT, identity card) are not asked for.
 */
const DETAIL_LABELS: Record<Detail, RegExp> = {
  country: /^(?:country(?: ?\/ ?region| or region)?(?: of (?:registration|establishment))?|land(?:\/region)?|pays(?:\/région)?|país(?:\/región)?|paese(?:\/regione)?|kraj|země|krajina|ország|țară|država|χώρα|країна|страна|ülke|国家(?:\/地区)?|國家(?:\/地區)?|国\/地域|국가)$/,
  address: /^(?:(?:business|company|registered|seller'?s?|trader'?s?)? ?address|geschäftsadresse|anschrift|adresse(?: (?:de l'entreprise|professionnelle|commerciale))?|dirección(?: (?:comercial|de la empresa))?|indirizzo(?: (?:della società|commerciale))?|bedrijfsadres|vestigingsadres|adres(?: firmy)?|公司地址|经营地址)$/,
  register: /^(?:(?:trade|commercial|company|business)? ?regist(?:er|ration)(?: number| no\.?)|company (?:number|no\.?)|handelsregister(?:nummer)?|handelsregisternummer|kvk(?:-nummer)?|siren|siret|rcs|numéro (?:rcs|siren|siret|d'immatriculation)|número de registro mercantil|numero (?:rea|di registro imprese)|krs|统一社会信用代码|營業登記號碼|unified social credit (?:code|identifier))$/,
  shipsFrom: /^(?:ship(?:s|ped|ping)? from|dispatch(?:es|ed) from|item location|located in|versand aus|artikelstandort|expédié (?:de|depuis)|lieu où se trouve l'objet|verzonden (?:vanuit|vanaf)|objectlocatie|envío desde|enviado desde|ubicación del artículo|spedito da|luogo in cui si trova l'oggetto|wysyłka z|发货地|發貨地|発送元(?:の地域)?|출고지)$/,
  madeIn: /^(?:country of origin|origin|made in|place of origin|ursprungsland|herkunftsland|hergestellt in|pays d'origine|fabriqué en|land van herkomst|país de origen|fabricado en|paese (?:di|d')origine|prodotto in|kraj pochodzenia|país de origem|страна (?:производства|происхождения)|原产地|產地|原産国|원산지|menşei)$/,
};
const DETAILS = Object.keys(DETAIL_LABELS) as Detail[];
const LONGEST_LABEL = 50;
const LONGEST_LINE = 200;
/** An address runs over a few lines; its last one may be the country. */
const MOST_LINES = 8;
const REGISTER_NUMBER = /^[A-Z]{0,4}[ .-]?\d[\dA-Z .\-/]{3,28}$/i;
const MOST_LINES_IN_BLOCK = 300;
const LONGEST_TRADER_BLOCK = 4_000;

function detailLabel(text: string, sought: readonly Detail[]): Detail | undefined {
  const label = text.trim().replace(/\s*[:：]\s*$/, "").toLowerCase();
  return label.length < 2 || label.length > LONGEST_LABEL ? undefined : sought.find((detail) => DETAIL_LABELS[detail].test(label));
}

/** What a line says and what follows its label: `["Country", "China"]` from "Country: China"; the next lines where it is a label alone. */
function labelled(nodes: Line[], index: number, sought: readonly Detail[]): { detail: Detail; values: string[] } | undefined {
  const text = nodes[index]?.text.trim() ?? "";
  if (text.length > LONGEST_LINE) return undefined;
  const colon = /^([^:：]{2,50})[:：]\s*(\S.*)$/.exec(text);
  const inline = colon && detailLabel(colon[1] ?? "", sought);
  if (inline) return { detail: inline, values: [colon[2] ?? ""] };
  const detail = detailLabel(text, sought);
  if (!detail) return undefined;
  const values: string[] = [];
  for (const { text: next } of nodes.slice(index + 1, index + 1 + (detail === "address" ? MOST_LINES : 1))) {
    if (values.length > 0 && (/[:：]\s*$/.test(next) || detailLabel(next, DETAILS))) break;
    values.push(next);
  }
  return { detail, values };
}

/** Details among lines that belong to one trader. Codes of countries and a register's number; nothing else of the text. */
function detailsAmong(nodes: Line[], countries: string, sought: readonly Detail[]): Details {
  const details: Details = {};
  nodes.forEach((_, index) => {
    const line = labelled(nodes, index, sought);
    if (!line) return;
    if (line.detail === "register") {
      const number = (line.values[0] ?? "").trim();
      if (REGISTER_NUMBER.test(number)) details.registerNumber ??= number.slice(0, 40);
      return;
    }
    const code = line.values.toReversed().map((value) => countryOf(value, countries)).find(Boolean);
    if (!code) return;
    if (line.detail === "shipsFrom" || line.detail === "madeIn") details[line.detail] ??= code;
    else details.country ??= code;
  });
  return details;
}

const OF_TRADER: readonly Detail[] = ["country", "address", "register"];
const OF_PAGE: readonly Detail[] = ["shipsFrom", "madeIn"];

/**
 * The trader's details from the block in which its name stands: the smallest that holds any.
 *
 * @param countries as `countryNames` makes them
 */
export function readTraderDetails(document: Document, node: Node, countries: string): Details {
  for (const block of ancestorsOf(node, 8)) {
    if (nameOf(block) === "body" || textUpTo(block, LONGEST_TRADER_BLOCK).length > LONGEST_TRADER_BLOCK) return {};
    const inside = linesWithin(document, block);
    const details = detailsAmong(inside, countries, OF_TRADER);
    if (Object.keys(details).length > 0) return details;
    const alone = countryBeside(inside, node, countries);
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
function countryBeside(inside: Line[], node: Node, countries: string): string | undefined {
  const start = inside.findIndex((one) => one.node === node);
  if (start < 0 || inside.length > 12) return undefined;
  return inside.slice(start + 1, start + 4).map(({ text }) => (text.trim().length > 3 ? countryOf(text.replace(/,.*/, ""), countries) : undefined)).find(Boolean);
}

/** A word for where goods come from, in folded text. Wider than the labels, which decide. Global: set `lastIndex` before use. */
export const ORIGIN_HINT =
  /from|origin|made in|location|located|versand aus|artikelstandort|herkunft|ursprung|hergestellt|expédié|lieu où|fabriqu|verzonden|objectlocatie|herkomst|desde|ubicación|origen|fabricado|spedito|luogo|prodotto in|wysyłka z|pochodzenia|origem|происхожд|производства|发货地|發貨地|発送元|출고지|原产地|產地|原産国|원산지|menşei/g;

/** Where the item is sent from and made, as the page states it anywhere in its own matter. */
export function readOrigins(nodes: TextNode[], countries: string): Pick<StatedSeller, "shipsFrom" | "madeIn"> {
  const stated: Pick<StatedSeller, "shipsFrom" | "madeIn"> = {};
  for (const { node, text } of nodes) {
    const next = nextText(node, LONGEST_LINE);
    Object.assign(stated, { ...detailsAmong([{ node, text: text.trim() }, ...(next ? [{ node, text: next }] : [])], countries, OF_PAGE), ...stated });
  }
  return stated;
}
