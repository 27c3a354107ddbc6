/** What a page states of where its goods come from. */
export const sellerTexts = {
  statedShipsFrom: "Versand aus",
  statedMadeIn: "Hergestellt in",
};
