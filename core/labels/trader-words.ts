import { countryNames } from "./country-names.ts";

export type TraderDetail = "country" | "address" | "register" | "shipsFrom" | "madeIn";

/** What the reader has to know where somebody sells. All but the countries are sources of expressions. */
export type TraderWords = {
  /** As `countryNames` makes them. */
  countries: string;
  /** Labels of a trader's details, in lower case. */
  details: Record<TraderDetail, string>;
  /** What tells, in lower-case text, that the origin of goods may be stated there. Wider than the labels, which decide. */
  origin: string;
  /** In lower case: what stands in a seller's place and is nobody's name. */
  unnamed: string;
  /** What makes an address of a text that holds a number. */
  street: string;
};

/**
 * As marketplaces print them in the languages of their storefronts. An address is read for the country at its end alone. Numbers
 * that can be a person's (tax, VAT, identity card) are not asked for.
 */
const DETAILS: Record<TraderDetail, RegExp> = {
  country: /^(?:country(?: ?\/ ?region| or region)?(?: of (?:registration|establishment))?|land(?:\/region)?|pays(?:\/région)?|país(?:\/región)?|paese(?:\/regione)?|kraj|země|krajina|ország|țară|država|χώρα|країна|страна|ülke|国家(?:\/地区)?|國家(?:\/地區)?|国\/地域|국가)$/,
  address: /^(?:(?:business|company|registered|seller'?s?|trader'?s?)? ?address|geschäftsadresse|anschrift|adresse(?: (?:de l'entreprise|professionnelle|commerciale))?|dirección(?: (?:comercial|de la empresa))?|indirizzo(?: (?:della società|commerciale))?|bedrijfsadres|vestigingsadres|adres(?: firmy)?|公司地址|经营地址)$/,
  register: /^(?:(?:trade|commercial|company|business)? ?regist(?:er|ration)(?: number| no\.?)|company (?:number|no\.?)|handelsregister(?:nummer)?|handelsregisternummer|kvk(?:-nummer)?|siren|siret|rcs|numéro (?:rcs|siren|siret|d'immatriculation)|número de registro mercantil|numero (?:rea|di registro imprese)|krs|统一社会信用代码|營業登記號碼|unified social credit (?:code|identifier))$/,
  shipsFrom: /^(?:ship(?:s|ped|ping)? from|dispatch(?:es|ed) from|item location|located in|versand aus|artikelstandort|expédié (?:de|depuis)|lieu où se trouve l'objet|verzonden (?:vanuit|vanaf)|objectlocatie|envío desde|enviado desde|ubicación del artículo|spedito da|luogo in cui si trova l'oggetto|wysyłka z|发货地|發貨地|発送元(?:の地域)?|출고지)$/,
  madeIn: /^(?:country of origin|origin|made in|place of origin|ursprungsland|herkunftsland|hergestellt in|pays d'origine|fabriqué en|land van herkomst|país de origen|fabricado en|paese (?:di|d')origine|prodotto in|kraj pochodzenia|país de origem|страна (?:производства|происхождения)|原产地|產地|原産国|원산지|menşei)$/,
};

const ORIGIN =
  /from|origin|made in|location|located|versand aus|artikelstandort|herkunft|ursprung|hergestellt|expédié|lieu où|fabriqu|verzonden|objectlocatie|herkomst|desde|ubicación|origen|fabricado|spedito|luogo|prodotto in|wysyłka z|pochodzenia|origem|происхожд|производства|发货地|發貨地|発送元|출고지|原产地|產地|原産国|원산지|menşei/;

/** What leads to a seller, what stands for one that is not named, and what stands beside one: "Visit store", "User", "Terms". */
const UNNAMED = [
  "(?:visit|view|see|enter|go to|contact) (?:(?:the|this|our) )?(?:store|shop|seller)(?:'s (?:store|shop|profile))?",
  "zum (?:shop|verkäufer)|shop besuchen|(?:visiter|voir|visitar|ver|visita|vedi)(?: la| il)? ?(?:boutique|tienda|loja|negozio)",
  "winkel bezoeken|bezoek (?:de )?winkel|mağazaya git|进店逛逛|进入店铺|(?:перейти )?в магазин",
  "(?:private |privat)?(?:user|seller|verkäufer)|пользователь|utilisateur|usuario",
  "#.*#|skip .*|your name here|agb|impressum|terms|details|qty|quantity|free|(?:store|shop|filial)[ -]?(?:finder|locator)",
];

/** With a number beside it, each of these makes an address: a person's door, where the trader is one person. */
const STREET = [
  "(?:straße|strasse|str\\.|straat|gasse|weg|platz|plein|laan|allee|gatan|vägen|gade|vej|katu)(?!\\p{L})",
  "(?<!\\p{L})(?:street|st\\.|road|rd\\.?|avenue|ave\\.?|lane|drive|boulevard|blvd|square|court|suite|floor|unit|p\\.?\\s?o\\.?\\s?box|postfach|postbus)(?!\\p{L})",
  "(?<!\\p{L})(?:rue|place|quai|chemin|impasse|calle|avenida|plaza|paseo|apartado|via|viale|piazza|corso|rua|travessa|ul\\.|ulica|aleja|al\\.|mah\\.|cadde(?:si)?|soka[kğ]ı?)(?!\\p{L})",
  "(?<!\\p{L})(?:улица|ул\\.|проспект|пр-т|переулок|дом|д\\.)(?!\\p{L})|[路街巷弄室]|[号號]|丁目|番地|번지|شارع",
];

/**
 * The words for a page in this language: all but the countries are the same for every one. The reader asks for them where somebody
 * sells, so that what runs in every page carries none.
 */
export function traderWords(language: string): TraderWords {
  const { country, address, register, shipsFrom, madeIn } = DETAILS;
  return {
    countries: countryNames(language),
    details: { country: country.source, address: address.source, register: register.source, shipsFrom: shipsFrom.source, madeIn: madeIn.source },
    origin: ORIGIN.source,
    unnamed: `^(?:${UNNAMED.join("|")})$`,
    street: STREET.join("|"),
  };
}
