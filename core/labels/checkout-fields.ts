/** What a form asks for that says where to send a thing: each by what a field is called. */
export const CHECKOUT_FIELDS = [
  "zip|post.?code|postal|plz|psc|\\bcap\\b|irsz|kodpocz|posti?n",
  "street|addr|strasse|ulica|utca|rua|direcc|indirizzo|osoite",
  "(?:first|last|full|given|family|sur).?name|nachname|nombre|nome|prenom|jmeno|imie|\\bname\\b",
];

/** How software marks a checkout: an account's addresses are none. */
export const CHECKOUT_MARKS = ["[class*=heckout]", "[id*=heckout]"];
