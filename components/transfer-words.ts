import type { Translate } from "../core/messages/t.ts";

/** DPV codes of a transfer basis in words, where the record gives codes only; other text stays as it is. */
export function transferWords(t: Translate, text: string): string {
  return text.split(", ").map((part) => word(t, part)).join(", ");
}

function word(t: Translate, code: string): string {
  switch (code) {
    case "A45-3":
      return t("transfer_A45_3");
    case "A46-2-b":
      return t("transfer_A46_2_b");
    case "A46-2-c":
      return t("transfer_A46_2_c");
    case "A46-2-d":
      return t("transfer_A46_2_d");
    case "A49-1-a":
      return t("transfer_A49_1_a");
    case "A49-1-b":
      return t("transfer_A49_1_b");
    case "A49-1-c":
      return t("transfer_A49_1_c");
    case "A49-1-e":
      return t("transfer_A49_1_e");
    case "other":
      return t("transfer_other");
    default:
      return code;
  }
}
