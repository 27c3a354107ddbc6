import type { JournalState } from "../../core/journal/state.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import type { SettingKey, Settings } from "../../core/settings/schema.ts";
import { Button } from "../Button.tsx";
import { useLocale } from "../locale.tsx";
import { Locked } from "../Locked.tsx";
import s from "./JournalStatus.module.css";

export type JournalStatusProps = {
  state: JournalState;
  settings: EffectiveSettings;
  onChange: (change: Partial<Settings>) => void;
  onPause: (paused: boolean) => void;
  /** Gives up a database that cannot be read. */
  onReset: () => void;
};

/** Whether the journal runs, who wants it, where its rows are, and the buttons to change that. */
export function JournalStatus({ state: { mode, trouble, inMemory }, settings: { values, locked }, onChange, onPause, onReset }: JournalStatusProps) {
  const { t } = useLocale();
  const isLocked = (key: SettingKey) => locked.includes(key);
  const runs = mode === "own" || mode === "policy";
  return (
    <div class={s.status}>
      <div class={s.words}>
        <p class={s.mode}>
          <span class={runs ? `${s.dot} ${s.on}` : s.dot} aria-hidden="true" />
          {t(`journalMode_${mode}`)}
        </p>
        {/* Where there is no disk at all every window is a private one: what is said then stands below. */}
        {trouble !== "refused" && (
          <p class={s.more}>
            {t("journalKept", { count: values.journalRetentionDays })} {t("journalPrivateWindows")}
          </p>
        )}
        {mode === "policy" && <p class={s.more}>{t("journalPolicyNote")}</p>}
        {isLocked("journal") && <Locked />}
      </div>
      <div class={s.actions}>
        {mode === "off" ? (
          <Button primary disabled={isLocked("journal")} onClick={() => onChange({ journal: "on" })}>
            {t("journalTurnOn")}
          </Button>
        ) : (
          <>
            <Button onClick={() => onPause(mode !== "paused")}>
              {t(mode === "paused" ? "journalResume" : "journalPause")}
            </Button>
            <Button disabled={isLocked("journal")} onClick={() => onChange({ journal: "off" })}>
              {t("journalTurnOff")}
            </Button>
          </>
        )}
      </div>
      {trouble && (
        <div class={s.trouble} role="alert">
          <p>
            <b>{t("journalInMemory")}</b> {t(`journalTrouble_${trouble}`)} {inMemory > 0 && t("journalMemoryRows", { count: inMemory })}
          </p>
          {trouble === "broken" && <Button onClick={onReset}>{t("journalReset")}</Button>}
        </div>
      )}
    </div>
  );
}
