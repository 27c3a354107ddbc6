import type { Translate } from "../../core/messages/t.ts";
import type { PanelChoices } from "../../core/panels/panel.ts";

/** What every panel is given. Texts, locale and country names also come from `useLocale()`. */
export type PanelProps<View> = {
  view: View;
  t: Translate;
  /** Changes what the panel shows; comes back as `input.choices`. */
  onChoose: (choices: PanelChoices) => void;
  /** Outlines in the open page what supported a finding; null takes the outline away. Only panels that need the page have it. */
  onOutline?: ((mark: string | null) => void) | undefined;
};
