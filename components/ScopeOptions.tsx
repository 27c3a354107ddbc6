import type { Organisation } from "../core/settings/effective.ts";
import type { Settings } from "../core/settings/schema.ts";
import { Button } from "./Button.tsx";
import { useLocale } from "./locale.tsx";
import { Setting } from "./Setting.tsx";
import { Sheet } from "./Sheet.tsx";
import { SiteList } from "./SiteList.tsx";
import { Toggle } from "./Toggle.tsx";

export type ScopeOptionsProps = {
  values: Settings;
  organisation: Organisation | undefined;
  isLocked: (key: keyof Settings) => boolean;
  /** Added sites that the browser does not let us read yet. */
  toAllow: string[];
  onAllow: () => void;
  /** Sites of the dataset that are not needed at install and not allowed yet. */
  newSites: string[];
  onAllowNew: () => void;
  onChange: (change: Partial<Settings>) => void;
};

/** Which pages are read: sites added and left out, every site, and "check this page". */
export function ScopeOptions({ values, organisation, isLocked, toAllow, onAllow, newSites, onAllowNew, onChange }: ScopeOptionsProps) {
  const { t } = useLocale();
  const toggle = (key: "checkPage" | "everySite") => (
    <Setting id={key} name={t(`policy_${key}`)} help={t(key === "everySite" ? "optionEverySiteHelp" : "policy_checkPage_text")} locked={isLocked(key)}>
      <Toggle checked={values[key]} label={t(`policy_${key}`)} locked={isLocked(key)} describedBy={`${key}-help`} onChange={(checked) => onChange({ [key]: checked })} />
    </Setting>
  );
  const list = (key: "sites" | "sitesLeftOut") => (
    <Setting id={key} name={t(`policy_${key}`)} help={t(key === "sites" ? "optionSitesHelp" : "policy_sitesLeftOut_text")} locked={isLocked(key)}>
      <SiteList label={t(`policy_${key}`)} hosts={values[key]} fixed={organisation?.addedSites[key] ?? []} locked={isLocked(key)} onChange={(hosts) => onChange({ [key]: hosts })} />
      {key === "sites" && toAllow.length > 0 && (
        <Button primary onClick={onAllow}>
          {t("sitesAllow", { count: toAllow.length })}
        </Button>
      )}
    </Setting>
  );
  return (
    <Sheet>
      {newSites.length > 0 && !isLocked("sites") && (
        <Setting id="newSites" name={t("newSites")} help={t("newSitesHelp")} locked={false}>
          <Button primary onClick={onAllowNew}>
            {t("newSitesAllow", { count: newSites.length })}
          </Button>
        </Setting>
      )}
      {toggle("checkPage")}
      {list("sitesLeftOut")}
      {list("sites")}
      {toggle("everySite")}
    </Sheet>
  );
}
