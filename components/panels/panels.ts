import type { ComponentType } from "preact";
import type { MessageKey } from "../../core/messages/en.ts";
import type { Translate } from "../../core/messages/t.ts";
import type { PanelChoices, PanelId, PanelInput } from "../../core/panels/panel.ts";

/** What every panel is given. Texts, locale and country names also come from `useLocale()`. */
export type PanelProps<View> = {
  view: View;
  t: Translate;
  /** Changes what the panel shows; comes back as `input.choices`. */
  onChoose: (choices: PanelChoices) => void;
  /** Outlines in the open page what supported a finding; null takes the outline away. Only panels that need the page have it. */
  onOutline?: ((mark: string | null) => void) | undefined;
};

/** A panel whose code has come: the component and the pure function that makes its view. */
export type LoadedPanel = { Component: ComponentType<PanelProps<unknown>>; build: (input: PanelInput) => unknown };

export type Panel = {
  id: PanelId;
  title: MessageKey;
  /** report: any report, also one on a service that was searched for. page: the open page must answer. */
  needs: "report" | "page";
  /** Component and view model in one lazy step, so that a panel that nobody opens costs nothing. */
  load: () => Promise<LoadedPanel>;
};

/** Ties a component to the function that makes its view: both must speak of the same one. */
function loaded<View>(Component: ComponentType<PanelProps<View>>, build: (input: PanelInput) => View): LoadedPanel {
  return { Component: Component as ComponentType<PanelProps<unknown>>, build };
}

/** The one table of all panels. To add one: its id in core/panels/panel.ts, its title in messages, and a line here. */
export const PANELS: readonly Panel[] = [
  {
    id: "evidence",
    title: "panel_evidence",
    needs: "page",
    load: async () => {
      const [{ EvidencePanel }, { buildEvidenceView }] = await Promise.all([import("./EvidencePanel.tsx"), import("../../core/panels/evidence.ts")]);
      return loaded(EvidencePanel, buildEvidenceView);
    },
  },
  {
    id: "recipients",
    title: "panel_recipients",
    needs: "page",
    load: async () => {
      const [{ RecipientsPanel }, { buildRecipientsView }] = await Promise.all([import("./RecipientsPanel.tsx"), import("../../core/panels/recipients.ts")]);
      return loaded(RecipientsPanel, buildRecipientsView);
    },
  },
  {
    id: "record",
    title: "panel_record",
    needs: "report",
    load: async () => {
      const [{ RecordPanel }, { buildRecordView }] = await Promise.all([import("./RecordPanel.tsx"), import("../../core/panels/record.ts")]);
      return loaded(RecordPanel, buildRecordView);
    },
  },
];
