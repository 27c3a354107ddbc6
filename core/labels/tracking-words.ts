/** Parts of words in which carriers' addresses say that a page tracks a parcel, in lower case, as the source of an expression. */
export const TRACKING_WORDS = "track|trac[ei]|verfolg|sendungs|suivi|suivre|segui[mr]|rastre|localiz|sledov|sledz|sporing|spara-|seuranta|takip|pracen|lacak|sleden|sekimas|spedizion|przesyl|itemsearch|monitoring";
