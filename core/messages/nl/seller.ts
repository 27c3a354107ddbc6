/** What a page states of where its goods come from. */
export const sellerTexts = {
  statedShipsFrom: "Verzonden vanuit",
  statedMadeIn: "Gemaakt in",
};
