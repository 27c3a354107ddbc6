import type { LabelKind } from "./words.ts";

/** One for Spanish and Portuguese: a page that names no language is told it once. */
const VENDIDO = "vendido(?: [ey] (?:entregue|entregado|enviado|expedido))? por";

/**
 * Words with which shops label shipping, payment, sellers and tracking numbers, by language, as sources of regular expressions.
 * They are matched as whole labels: the whole of a short text, or what stands before a colon or a name.
 */
export const LABELS: Record<string, Record<LabelKind, string[]>> = {
  en: {
    shipping: ["ship(?:ping|ped|s|ment)?(?: (?:method|via|by|with|service|option|company|carrier|from)s?)?", "deliver(?:y|ed|s)(?: (?:method|via|by|with|service|option|company|partner|provider))?s?", "(?:shipping |delivery |logistics )?carrier", "courier", "dispatch (?:type|method)", "(?:buyer )?selected shipping service", "logistics(?: (?:company|provider|service))?", "dispatched (?:by|with|via)", "sent (?:by|with|via)", "(?:choose|select) (?:a )?(?:delivery|shipping) (?:method|option|service)", "(?:free|standard|expedited|express|economy|international|priority) (?:shipping|delivery)(?: (?:by|via|with))?"],
    payment: ["payments?(?: (?:via|by|with|(?:method|option|type|service|detail)s?))?", "(?:buy now,? )?pa(?:y|id|ying)(?: later| now)?(?: (?:with|by|via|using))", "payment (?:provider|processed by)", "how (?:would you like|do you want) to pay", "express checkout", "checkout with"],
    seller: ["seller", "store", "vendor", "merchant", "trader"],
    soldBy: ["sold by", "sold (?:and|&) (?:shipped|delivered|dispatched) by", "seller (?:information|details)", "shipper ?/ ?seller", "about the seller", "business name", "company name"],
    tracking: ["tracking(?: (?:number|no\\.?|id|code|#))?", "track(?:ing)? (?:your )?(?:parcel|package|shipment|order)", "shipment (?:number|id)", "parcel (?:number|id)", "waybill(?: (?:number|no\\.?))?", "consignment(?: (?:number|no\\.?))?"],
  },
  de: {
    shipping: ["versand(?:art|methode|option|dienstleister|partner|unternehmen|service)?(?: (?:mit|durch|per|über))?", "liefer(?:ung|art|option|dienst|service)(?: (?:mit|durch|per))?", "geliefert (?:von|durch|mit)", "verschickt (?:mit|durch|per)", "versendet (?:mit|durch|per)", "paketdienst", "zusteller", "transporteur"],
    payment: ["zahlung(?:sart|smethode|sweise|smittel|soptionen?)?(?:en)?", "bezahl(?:en|t|ung|methode|art)(?: (?:mit|per|über))?", "zahlen mit"],
    seller: ["verkäufer", "händler", "anbieter"],
    soldBy: ["verkauft?(?: und (?:versand|versendet))? (?:durch|von)", "versender ?/ ?verkäufer"],
    tracking: ["sendungs(?:nummer|verfolgung|-id|verfolgungsnummer)", "paketnummer", "trackingnummer", "tracking-nummer"],
  },
  fr: {
    shipping: ["livraison(?: (?:par|avec|via|assurée par))?", "(?:mode|méthode|option|service|frais)s? (?:de livraison|d['’]expédition|d['’]envoi)", "expédi(?:tion|é|ée)(?: (?:par|via|avec))?", "livré(?:e)? (?:par|avec)", "transporteur", "envoi(?: (?:par|via))?"],
    payment: ["paiement(?: (?:par|avec|via|sécurisé))?", "(?:mode|moyen|méthode)s? de paiement", "pay(?:er|ez|é) (?:avec|par|via)"],
    seller: ["vendeur", "marchand"],
    soldBy: ["vendu(?: et (?:expédi|livr|envoy)é)? par", "expéditeur ?/ ?vendeur"],
    tracking: ["numéro de (?:suivi|colis)", "n° de (?:suivi|colis)", "suivi (?:du|de votre) colis"],
  },
  nl: {
    shipping: ["verzend(?:ing|methode|wijze|optie|service)(?: (?:met|door|via))?", "bezorg(?:ing|d|er|optie|dienst|service)(?: (?:door|met|via))?", "lever(?:ing|methode|optie|wijze)", "geleverd door", "verzonden (?:door|met|via)", "vervoerder"],
    payment: ["betaal(?:methode|wijze|optie|middel)(?:n|en|s)?", "betaling", "betal(?:en|en met|en via)"],
    seller: ["verkoper"],
    soldBy: ["verkocht(?: en (?:geleverd|verzonden))? door", "verkoop door", "verzender ?/ ?verkoper"],
    tracking: ["track ?(?:&|and) ?trace(?:-?(?:code|nummer))?", "zendingsnummer", "pakketnummer", "trackingnummer"],
  },
  es: {
    shipping: ["envío(?: (?:por|con|mediante))?", "(?:método|opción|opciones|empresa|forma|tipo)s? de (?:envío|entrega)", "(?:se )?envi(?:ado|ó) (?:por|con)", "entreg(?:a|ado)(?: (?:por|con))?", "transportista", "mensajería", "paquetería", "empresa de transporte"],
    payment: ["(?:método|forma|medio|opcion)e?s? de pago", "pago", "pag(?:ar|ado|a) con"],
    seller: ["vendedor"],
    soldBy: [VENDIDO, "remitente ?/ ?vendedor", "enviado ?/ ?vendido"],
    tracking: ["número de (?:seguimiento|guía|rastreo|envío)", "código de seguimiento", "localizador"],
  },
  pt: {
    shipping: ["envio(?: (?:por|com|via))?", "(?:método|opção|opções|forma|tipo)s? de (?:envio|entrega|frete)", "enviado (?:por|com)", "entreg(?:a|ue)(?: (?:por|com|via))?", "frete", "transportadora"],
    payment: ["(?:método|forma|meio|opção|opções)s? de pagamento", "pagamento", "pag(?:ar|o|ue) com"],
    seller: ["vendedor"],
    soldBy: [VENDIDO, "remetente ?/ ?vendedor", "enviado ?/ ?vendido"],
    tracking: ["código de (?:rastreio|rastreamento)", "número de (?:rastreio|rastreamento|seguimento)"],
  },
  it: {
    shipping: ["spedi(?:zione|to|ta)(?: (?:con|da|tramite|via))?", "(?:metodo|modalità|opzion[ei]|tipo) di (?:spedizione|consegna)", "consegn(?:a|ato|ata)(?: (?:con|da|tramite))?", "corriere"],
    payment: ["(?:metod[oi]|modalità|opzion[ei]) di pagamento", "pagamento", "paga(?:re|to)? con"],
    seller: ["venditore"],
    soldBy: ["venduto(?: e (?:spedito|consegnato))? da", "mittente ?/ ?venditore"],
    tracking: ["numero di (?:tracciamento|spedizione|tracking)", "codice (?:di )?(?:tracciamento|tracking|spedizione)"],
  },
  pl: {
    shipping: ["dostaw(?:a|y|ca|cy)(?: (?:przez|kurierem))?", "(?:sposób|metoda|opcje|forma) (?:dostawy|wysyłki)", "wysyłka(?: (?:przez|kurierem))?", "kurier", "przewoźnik"],
    payment: ["(?:metoda|sposób|forma|metody) płatności", "płatność", "zapłać (?:z|przez)", "płać (?:z|przez)"],
    seller: ["sprzedawca", "sprzedaje"],
    soldBy: ["sprzedawane przez", "nadawca ?/ ?sprzedawca"],
    tracking: ["numer (?:przesyłki|śledzenia|paczki)"],
  },
  ru: {
    shipping: ["доставка", "(?:способ|служба|вариант)ы? доставки", "доставляет", "отправ(?:ка|лено)(?: через)?", "перевозчик", "логистика", "курьер(?:ская служба)?"],
    payment: ["(?:способ|метод)ы? оплаты", "оплата", "оплатить(?: (?:через|с помощью))?"],
    seller: ["продавец", "магазин", "продаёт", "продает"],
    soldBy: [],
    tracking: ["трек(?:-| )?(?:номер|код)", "номер (?:отслеживания|отправления)"],
  },
  tr: {
    shipping: ["kargo(?: (?:firması|şirketi))?", "teslimat(?: (?:yöntemi|seçeneği))?", "gönderim(?: yöntemi)?"],
    payment: ["ödeme(?: (?:yöntemi|seçenekleri|yöntemleri))?"],
    seller: ["satıcı", "mağaza", "tedarikçi"],
    soldBy: ["firma [üu]nvanı", "satıcı (?:bilgileri|[üu]nvanı)"],
    tracking: ["(?:kargo )?takip (?:numarası|no)"],
  },
  zh: {
    shipping: ["物流(?:公司|方式|服务|服務)?", "(?:配送|运送|運送|快递|快遞|发货|發貨)(?:方式|公司|服务|服務)?", "承运(?:商|人)"],
    payment: ["(?:支付|付款)(?:方式|渠道)?"],
    seller: ["卖家", "賣家", "店铺", "店鋪", "商家"],
    soldBy: [],
    tracking: ["(?:运单|快递单|物流单|追踪|跟踪|運單)(?:号|號|号码|號碼)?"],
  },
  ja: {
    shipping: ["配送の?(?:方法|業者|会社)?", "お届け方法", "発送(?:方法)?", "運送会社"],
    payment: ["(?:お)?支払(?:い)?(?:方法)?", "決済(?:方法)?"],
    seller: ["販売者", "ショップ"],
    soldBy: ["販売元", "出品者"],
    tracking: ["(?:追跡|お問い合わせ|伝票|送り状)番号"],
  },
  ko: {
    shipping: ["배송(?: ?(?:방법|업체|사|수단))?", "택배(?:사)?"],
    payment: ["결제(?: ?(?:수단|방법))?"],
    seller: ["판매자", "판매처"],
    soldBy: [],
    tracking: ["(?:운송장|송장)(?: ?번호)?"],
  },
  ar: {
    shipping: ["(?:طريقة |شركة )?(?:الشحن|التوصيل)", "شحن عبر"],
    payment: ["(?:طريقة |طرق )?الدفع"],
    seller: ["البائع"],
    soldBy: ["يباع من قبل"],
    tracking: ["رقم (?:التتبع|الشحنة)"],
  },
  sv: {
    shipping: ["frakt(?:sätt|metod|alternativ)?", "lever(?:ans|anssätt|ansmetod|eras av)", "skickas med"],
    payment: ["betal(?:ning|sätt|ningssätt|ningsmetod|a med)"],
    seller: ["säljare"],
    soldBy: ["säljs av", "avsändare ?/ ?säljare"],
    tracking: ["(?:kolli|försändelse|spårnings)(?:nummer|-id)"],
  },
};
