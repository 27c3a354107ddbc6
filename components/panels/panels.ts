import type { ComponentType } from "preact";
import type { MessageKey } from "../../core/messages/en.ts";
import type { PanelId, PanelInput } from "../../core/panels/panel.ts";
import type { PanelProps } from "./panel-props.ts";

/** A panel whose code has come: the component and the pure function that makes its view. */
export type LoadedPanel = {
  Component: ComponentType<PanelProps<unknown>>;
  build: (input: PanelInput) => unknown;
  /** False while what is shown only says that it is waited for. */
  isTold: (view: unknown) => boolean;
};

export type Panel = {
  id: PanelId;
  title: MessageKey;
  /** report: any report, also one on a service that was searched for. page: the open page must answer. */
  needs: "report" | "page";
  /** Component and view model in one lazy step, so that a panel that nobody opens costs nothing. */
  load: () => Promise<LoadedPanel>;
};

/** Ties a component to the function that makes its view: both must speak of the same one. */
function loaded<View>(Component: ComponentType<PanelProps<View>>, build: (input: PanelInput) => View, isTold: (view: View) => boolean = () => true): LoadedPanel {
  return { Component: Component as ComponentType<PanelProps<unknown>>, build, isTold: isTold as (view: unknown) => boolean };
}

/** The one table of all panels. To add one: its id in core/panels/panel.ts, its title in messages, and a line here. */
export const PANELS: readonly Panel[] = [
  {
    id: "evidence",
    title: "panel_evidence",
    needs: "page",
    load: async () => {
      const [{ EvidencePanel }, { buildEvidenceView }] = await Promise.all([import("./EvidencePanel.tsx"), import("../../core/panels/evidence.ts")]);
      return loaded(EvidencePanel, buildEvidenceView, ({ state }) => state !== "asking");
    },
  },
  {
    id: "recipients",
    title: "panel_recipients",
    needs: "page",
    load: async () => {
      const [{ RecipientsPanel }, { buildRecipientsView }] = await Promise.all([import("./RecipientsPanel.tsx"), import("../../core/panels/recipients.ts")]);
      return loaded(RecipientsPanel, buildRecipientsView, ({ state }) => state !== "asking");
    },
  },
  {
    id: "ownership",
    title: "panel_ownership",
    needs: "report",
    load: async () => {
      const [{ OwnershipPanel }, { buildOwnershipView }] = await Promise.all([import("./OwnershipPanel.tsx"), import("../../core/panels/ownership.ts")]);
      return loaded(OwnershipPanel, buildOwnershipView);
    },
  },
  {
    id: "map",
    title: "panel_map",
    needs: "report",
    load: async () => {
      const [{ MapPanel }, { buildMapView }] = await Promise.all([import("./MapPanel.tsx"), import("../../core/panels/map.ts")]);
      return loaded(MapPanel, buildMapView);
    },
  },
  {
    id: "law",
    title: "panel_law",
    needs: "report",
    load: async () => {
      const [{ LawPanel }, { buildLawView }] = await Promise.all([import("./LawPanel.tsx"), import("../../core/panels/law.ts")]);
      return loaded(LawPanel, buildLawView);
    },
  },
  {
    id: "timeline",
    title: "panel_timeline",
    needs: "report",
    load: async () => {
      const [{ TimelinePanel }, { buildTimelineView }] = await Promise.all([import("./TimelinePanel.tsx"), import("../../core/panels/timeline.ts")]);
      return loaded(TimelinePanel, buildTimelineView);
    },
  },
  {
    id: "handling",
    title: "panel_handling",
    needs: "report",
    load: async () => {
      const [{ HandlingPanel }, { buildHandlingView }] = await Promise.all([import("./HandlingPanel.tsx"), import("../../core/panels/handling-regions.ts")]);
      return loaded(HandlingPanel, buildHandlingView);
    },
  },
  {
    id: "compare",
    title: "panel_compare",
    needs: "report",
    load: async () => {
      const [{ ComparePanel }, { buildCompareView }] = await Promise.all([import("./ComparePanel.tsx"), import("../../core/panels/compare.ts")]);
      return loaded(ComparePanel, buildCompareView);
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
