import type { EffectiveSettings } from "../core/settings/effective.ts";
import { useLocale } from "./locale.tsx";
import { ManagedLine } from "./ManagedLine.tsx";
import { Notice } from "./Notice.tsx";
import { Sheet } from "./Sheet.tsx";

/** What the panel beside the page says where it is switched off: a browser may open it all the same. */
export function PanelOff({ settings: { locked, organisation } }: { settings: EffectiveSettings }) {
  const { t } = useLocale();
  const isManaged = locked.includes("sidePanel");
  return (
    <Sheet>
      <Notice title={t("panelOffTitle")} text={t(isManaged ? "panelOffManaged" : "panelOffChosen")}>
        {isManaged ? (
          <ManagedLine organisation={organisation?.name ?? ""} />
        ) : (
          <a href="/options.html" target="_blank">
            {t("options")}
          </a>
        )}
      </Notice>
    </Sheet>
  );
}
