/** `soldBy` is said of nobody but a seller; a word such as "store", of kind `seller`, is one where a colon follows. */
export type LabelKind = "shipping" | "payment" | "seller" | "soldBy" | "tracking";

/**
 * Labels that are plain words, in lower case: as the locale files of two shop systems print them on their order and checkout
 * pages (Shopify's Dawn theme: shipping, carrier, tracking number; Sylius: shipping and payment method, tracking code); of several
 * things sold, as a Romanian shop writes it with accents and without.
 */
export const LABEL_WORDS: Record<string, Partial<Record<LabelKind, string[]>>> = {
  bg: { shipping: ["доставка", "метод на доставка", "начин на доставка", "превозвач"], payment: ["начин на плащане"], seller: ["продавач", "търговец"], soldBy: ["продава се от"], tracking: ["номер за проследяване", "проследяващ код"] },
  ca: { shipping: ["mètode d'enviament", "mètodes d'enviament"], payment: ["forma de pagament", "mètode de pagament"], tracking: ["número de seguiment"] },
  cs: { shipping: ["doprava", "dopravce", "způsob dopravy", "způsoby dopravy"], payment: ["způsob platby", "způsoby plateb"], seller: ["prodejce", "prodávající"], tracking: ["sledovací kód", "číslo pro sledování", "číslo zásilky"] },
  da: { shipping: ["fragtfirma", "fragtmetoder", "levering"], payment: ["betalingsmetoder", "betalingsmåde"], seller: ["sælger"], soldBy: ["sælges af"], tracking: ["sporingsnummer", "trackingnummer"] },
  de: { shipping: ["versanddienstleister"], soldBy: ["angaben zum verkäufer", "informationen zum verkäufer", "verkäuferinformationen"], tracking: ["trackingnummer"] },
  el: { shipping: ["έξοδα αποστολής", "εταιρεία ταχυμεταφοράς", "μέθοδοι αποστολής", "μεταφορικά", "τρόπος αποστολής"], payment: ["τρόποι πληρωμής", "τρόπος πληρωμής"], seller: ["πωλητής"], soldBy: ["πωλείται από"], tracking: ["αριθμός παρακολούθησης"] },
  es: { shipping: ["empresa de transporte"], soldBy: ["información del vendedor"], tracking: ["número de seguimiento"] },
  fa: { shipping: ["روش‌های ارسال", "شیوه ارسال"], payment: ["روش پرداخت", "روش‌های پرداخت"], tracking: ["کد پیگیری"] },
  fi: { shipping: ["kuljetuspalvelu", "toimitus", "toimitustavat"], payment: ["maksutapa", "maksutavat"], seller: ["myyjä"], tracking: ["seurantanumero"] },
  fr: { shipping: ["transporteur"], soldBy: ["informations sur le vendeur"], tracking: ["numéro de suivi"] },
  he: { shipping: ["אופן המשלוח", "משלוח", "שיטות משלוח"], payment: ["אמצעי תשלום"] },
  hr: { shipping: ["dostava", "dostavna služba", "način dostave", "načini slanja", "pošiljka"], payment: ["način plaćanja", "načini plaćanja"], tracking: ["broj za praćenje", "kod za praćenje"] },
  hu: { shipping: ["futárszolgálat", "szállítás", "szállítási mód", "szállítási módok"], payment: ["fizetési mód", "fizetési módok"], seller: ["eladó"], soldBy: ["értékesítő"], tracking: ["fuvarlevélszám", "kiszállítási szám", "követési kód"] },
  id: { shipping: ["kurir", "metode pengiriman", "pengiriman"], payment: ["metode pembayaran"], seller: ["penjual"], soldBy: ["dijual oleh"], tracking: ["kode lacak", "nomor pelacakan"] },
  is: { shipping: ["sending", "sendingarmátar", "sendingarmáti"], payment: ["greiðslumátar", "greiðslumáti"] },
  it: { shipping: ["corriere"], soldBy: ["informazioni sul venditore"], tracking: ["numero di tracciamento"] },
  ko: { shipping: ["배송업체"], tracking: ["추적 번호"] },
  lt: { shipping: ["pristatymo būdai", "pristatymo būdas", "siunta", "siuntimas", "vežėjas"], payment: ["apmokėjimo būdai", "apmokėjimo būdas"], tracking: ["sekimo numeris", "stebėjimo kodas"] },
  lv: { shipping: ["piegādes veidi"], payment: ["apmaksas veidi"] },
  nb: { shipping: ["frakt", "fraktalternativ", "transportør"], payment: ["betalingsmetode", "betalingsmetoder"], seller: ["selger"], soldBy: ["selges av"], tracking: ["sporingsnummer"] },
  pt: { shipping: ["envio", "frete", "transportadora"], tracking: ["número de rastreamento", "número de rastreio"] },
  ro: { shipping: ["expediere", "livrare", "metoda de livrare", "metode de livrare", "serviciu de curierat"], payment: ["metode de plată", "modul de plată"], seller: ["vânzător"], soldBy: ["vandute de", "vândut de", "vândut și livrat de", "vândute de"], tracking: ["cod de urmărire", "număr de urmărire"] },
  ru: { shipping: ["перевозчик"], tracking: ["номер для отслеживания"] },
  sk: { shipping: ["dopravca", "spôsob doručenia", "spôsoby doručenia", "zásielka"], payment: ["spôsob platby", "spôsoby platby"], seller: ["predajca", "predávajúci"], tracking: ["sledovacie číslo", "sledovací kód"] },
  sl: { shipping: ["dostavno podjetje", "način dostave", "načini dostave"], payment: ["način plačila", "načini plačila"], tracking: ["številka sledenja", "številka za sledenje"] },
  sr: { shipping: ["начин доставе", "начини доставе"], payment: ["метод плаћања", "методи плаћања"] },
  sv: { shipping: ["transportör"], tracking: ["spårningsnummer"] },
  th: { shipping: ["การจัดส่ง", "ผู้ให้บริการขนส่ง", "วิธีการจัดส่ง"], payment: ["วิธีการชำระเงิน", "วิธีชำระเงิน"], seller: ["ผู้ขาย"], soldBy: ["ขายโดย"], tracking: ["รหัสการติดตาม", "หมายเลขการติดตาม", "หมายเลขติดตามพัสดุ"] },
  tr: { shipping: ["kargo şirketi"], tracking: ["takip numarası"] },
  uk: { shipping: ["доставка", "метод доставки", "методи доставки"], payment: ["методи оплати", "спосіб оплати"], seller: ["продавець"], tracking: ["код відстеження", "трекінг-номер"] },
  vi: { shipping: ["hãng vận chuyển", "phương pháp vận chuyển", "phương thức vận chuyển", "vận chuyển"], payment: ["phương thức thanh toán"], seller: ["người bán", "nhà bán"], soldBy: ["bán bởi", "được bán bởi"], tracking: ["mã theo dõi"] },
  zh: { shipping: ["承运商", "貨運業者", "运输", "運送"], tracking: ["跟踪编号", "追蹤編號"] },
};
