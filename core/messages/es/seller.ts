/** What a page states of where its goods come from. */
export const sellerTexts = {
  statedShipsFrom: "Se envía desde",
  statedMadeIn: "Fabricado en",
};
