const SHIPPING_TOKENS = /(?:^|[-_ ])(?:shipping|shipment|delivery|carrier|logistic(?!s?-?partner)|courier|(?:pick-?up|parcel|service)-?(?:shop|locker|point)|freight|versand|lieferung|livraison|envio|entrega|spedizione|bezorg|verzend|dosta[wv]|doprav|doruc|szallit|toimitus|lever(?:ans|ing)|teslimat|kargo|frakt)/;
const PAYMENT_TOKENS = /(?:^|[-_ ])(?:payment|pay-?method|zahlung|bezahl|paiement|betaal|pagamento|plat(?:nosc|ba|eb|nje|ite)|plac(?:anj|il)|oplat|fizet|maksu|betal|odeme|card-?number|credit-?cards?)/;

/** True when an id, class or test id marks shipping or payment as shops name them: shipping-options, orderPaymentList. */
export function marksBlock(kind: "shipping" | "payment", name: string): boolean {
  const tokens = kind === "payment" ? PAYMENT_TOKENS : SHIPPING_TOKENS;
  return tokens.test(name.toLowerCase()) || tokens.test(name.replace(/([a-z\d])([A-Z])/g, "$1-$2").toLowerCase());
}
