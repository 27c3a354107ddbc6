/** What a page states of where its goods come from. */
export const sellerTexts = {
  statedShipsFrom: "Ships from",
  statedMadeIn: "Made in",
};
