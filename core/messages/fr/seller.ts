/** What a page states of where its goods come from. */
export const sellerTexts = {
  statedShipsFrom: "Expédié depuis",
  statedMadeIn: "Fabriqué en",
};
