import type { PanelId } from "../../core/panels/panel.ts";
import { useLocale } from "../locale.tsx";
import { PanelChooser } from "../panels/PanelChooser.tsx";
import { PanelStack, type PanelStackProps } from "../panels/PanelStack.tsx";
import s from "./ServicePanels.module.css";

export type ServicePanelsProps = Omit<PanelStackProps, "hasPage" | "onOutline"> & { locked: boolean; onArrange: (panels: PanelId[]) => void };

/** The panels below a service's page in the encyclopaedia. */
export function ServicePanels({ locked, onArrange, ...stack }: ServicePanelsProps) {
  const { t } = useLocale();
  return (
    <section class={s.panels} aria-label={t("pageDetails")}>
      <PanelStack {...stack} hasPage={false} />
      <PanelChooser shown={stack.shown} locked={locked} onChange={onArrange} />
    </section>
  );
}
