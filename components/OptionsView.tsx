import type { DatasetView } from "../core/protocol.ts";
import type { EffectiveSettings } from "../core/settings/effective.ts";
import { localeSchema, type Settings, type SettingKey } from "../core/settings/schema.ts";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { DismissedSites } from "./DismissedSites.tsx";
import { FieldChoices } from "./FieldChoices.tsx";
import { useLocale } from "./locale.tsx";
import { ManagedLine } from "./ManagedLine.tsx";
import { NumberField } from "./NumberField.tsx";
import { Page } from "./Page.tsx";
import { RegionSelect } from "./RegionSelect.tsx";
import { RuleOptions } from "./RuleOptions.tsx";
import { ScopeOptions } from "./ScopeOptions.tsx";
import s from "./OptionsView.module.css";
import { Setting } from "./Setting.tsx";
import { Sheet } from "./Sheet.tsx";
import { Toggle } from "./Toggle.tsx";

export type OptionsViewProps = {
  settings: EffectiveSettings;
  dataset?: DatasetView | undefined;
  /** What happened to the last change: "" nothing yet. */
  message: string;
  /** Locales that are complete. */
  locales: string[];
  onChange: (change: Partial<Settings>) => void;
  onUndo: (host: string) => void;
  /** Added sites that the browser does not let us read yet, and the way to ask it. */
  toAllow: string[];
  onAllow: () => void;
  /** Sites of the dataset that are not needed at install and not allowed yet. */
  newSites: string[];
  onAllowNew: () => void;
};

/** Every option on one page. What an organisation has fixed is shown as it is, and cannot be changed. */
export function OptionsView({ settings: { values, locked, organisation }, dataset, message, locales, onChange, onUndo, toAllow, onAllow, newSites, onAllowNew }: OptionsViewProps) {
  const { t } = useLocale();
  const isLocked = (key: SettingKey) => locked.includes(key);
  const languages = localeSchema.options.filter((code) => locales.includes(code));
  return (
    <Page title={t("optionsTitle")} dataset={dataset} lead={locked.length > 0 ? t("optionManagedNote") : undefined}>
      <Sheet>
        <Setting id="region" name={t("optionRegion")} help={t("optionRegionHelp")} locked={isLocked("region")}>
          <RegionSelect value={values.region} label={t("optionRegion")} locked={isLocked("region")} describedBy="region-help" onChange={(region) => onChange({ region })} />
        </Setting>
        <Setting id="language" name={t("optionLanguage")} locked={isLocked("language")}>
          <ChoiceSelect
            value={values.language}
            label={t("optionLanguage")}
            locked={isLocked("language")}
            choices={[{ value: "auto" as const, name: t("optionLanguageAuto") }, ...languages.map((code) => ({ value: code, name: ownName(code) }))]}
            onChange={(language) => onChange({ language })}
          />
        </Setting>
        <Setting id="theme" name={t("optionTheme")} locked={isLocked("theme")}>
          <ChoiceSelect
            value={values.theme}
            label={t("optionTheme")}
            locked={isLocked("theme")}
            choices={(["auto", "light", "dark"] as const).map((value) => ({ value, name: t(`theme_${value}`) }))}
            onChange={(theme) => onChange({ theme })}
          />
        </Setting>
        <Setting id="badge" name={t("optionBadge")} help={t("optionBadgeHelp")} locked={isLocked("badge")}>
          <ChoiceSelect
            value={values.badge}
            label={t("optionBadge")}
            locked={isLocked("badge")}
            describedBy="badge-help"
            choices={(["off", "compact", "full"] as const).map((value) => ({ value, name: t(`badge_${value}`) }))}
            onChange={(badge) => onChange({ badge })}
          />
        </Setting>
        <Setting id="toolbar" name={t("optionToolbar")} help={t("optionToolbarHelp")} locked={isLocked("toolbarCode")}>
          <Toggle checked={values.toolbarCode} label={t("optionToolbar")} locked={isLocked("toolbarCode")} describedBy="toolbar-help" onChange={(toolbarCode) => onChange({ toolbarCode })} />
        </Setting>
        <Setting id="detailed" name={t("optionDetailed")} help={t("optionDetailedHelp")} locked={isLocked("detailedPanels")}>
          <Toggle checked={values.detailedPanels} label={t("optionDetailed")} locked={isLocked("detailedPanels")} describedBy="detailed-help" onChange={(detailedPanels) => onChange({ detailedPanels })} />
        </Setting>
        <Setting id="sidePanel" name={t("policy_sidePanel")} help={t("policy_sidePanel_text")} locked={isLocked("sidePanel")}>
          <Toggle checked={values.sidePanel} label={t("policy_sidePanel")} locked={isLocked("sidePanel")} describedBy="sidePanel-help" onChange={(sidePanel) => onChange({ sidePanel })} />
        </Setting>
        <Setting id="journal" name={t("journalTitle")} help={t("optionJournalHelp")} locked={isLocked("journal")}>
          <Toggle checked={values.journal === "on"} label={t("journalTitle")} locked={isLocked("journal")} describedBy="journal-help" onChange={(isOn) => onChange({ journal: isOn ? "on" : "off" })} />
          <p class={s.open}>
            <a href="/journal.html" target="_blank">
              {t("journalOpen")}
            </a>
          </p>
        </Setting>
        <Setting id="journal-days" name={t("optionJournalDays")} locked={isLocked("journalRetentionDays")}>
          <NumberField value={values.journalRetentionDays} least={1} most={3_650} label={t("optionJournalDays")} locked={isLocked("journalRetentionDays")} onChange={(journalRetentionDays) => onChange({ journalRetentionDays })} />
        </Setting>
        <Setting id="journalFields" name={t("policy_journalFields")} help={t("policy_journalFields_text")} locked={isLocked("journalFields")}>
          <FieldChoices fields={values.journalFields} label={t("policy_journalFields")} locked={isLocked("journalFields")} describedBy="journalFields-help" onChange={(journalFields) => onChange({ journalFields })} />
        </Setting>
        <Setting id="dismissed" name={t("optionDismissed")} locked={isLocked("dismissed")}>
          <DismissedSites hosts={values.dismissed} fixed={organisation?.addedSites.dismissed ?? []} locked={isLocked("dismissed")} onUndo={onUndo} />
        </Setting>
      </Sheet>
      <h2 class={s.group}>{t("policyGroup_scope")}</h2>
      <ScopeOptions values={values} organisation={organisation} isLocked={isLocked} toAllow={toAllow} onAllow={onAllow} newSites={newSites} onAllowNew={onAllowNew} onChange={onChange} />
      <h2 class={s.group}>{t("policyGroup_attention")}</h2>
      <Sheet>
        <Setting id="attentionRules" name={t("policy_attentionRules")} help={t("policy_attentionRules_text")} locked={isLocked("attentionRules")}>
          <RuleOptions rules={values.attentionRules} fixed={organisation?.attentionRules ?? []} locked={isLocked("attentionRules")} onChange={(attentionRules) => onChange({ attentionRules })} />
        </Setting>
      </Sheet>
      <div class={s.managed}>{organisation && <ManagedLine organisation={organisation.name} />}</div>
      <p class={s.message} role="status">
        {message}
      </p>
    </Page>
  );
}

/** A language by its own name, as its readers look for it. */
function ownName(code: string): string {
  const name = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
