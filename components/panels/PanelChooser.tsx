import { PANEL_IDS, type PanelId } from "../../core/panels/panel.ts";
import { Icon } from "../Icon.tsx";
import { useLocale } from "../locale.tsx";
import s from "./PanelChooser.module.css";
import { PANELS } from "./panels.ts";

export type PanelChooserProps = { shown: readonly PanelId[]; locked: boolean; onChange: (shown: PanelId[]) => void };

/** Which panels are shown and in which order. By the keyboard alone: a checkbox for each, and buttons that move it. */
export function PanelChooser({ shown, locked, onChange }: PanelChooserProps) {
  const { t } = useLocale();
  const known = PANEL_IDS.filter((id) => PANELS.some((panel) => panel.id === id));
  const order = [...shown.filter((id) => known.includes(id)), ...known.filter((id) => !shown.includes(id))];
  const move = (id: PanelId, by: number) => {
    const list = shown.filter((other) => known.includes(other));
    const from = list.indexOf(id);
    onChange(list.with(from, list[from + by] ?? id).with(from + by, id));
  };
  return (
    <details class={s.chooser}>
      <summary class={s.summary}>{t("panelsArrange")}</summary>
      {locked && <p class={s.managed}>{t("managed")}</p>}
      <ul class={s.list}>
        {order.map((id) => {
          const position = shown.indexOf(id);
          const name = t(`panel_${id}`);
          return (
            <li class={s.item} key={id}>
              <label class={s.label}>
                <input type="checkbox" checked={position >= 0} disabled={locked} onChange={(event) => onChange(event.currentTarget.checked ? [...shown, id] : shown.filter((other) => other !== id))} />
                {name}
              </label>
              {position >= 0 && (
                <span class={s.moves}>
                  <Move label={t("panelUp", { panel: name })} icon={s.up} disabled={locked || position === 0} onClick={() => move(id, -1)} />
                  <Move label={t("panelDown", { panel: name })} icon="" disabled={locked || position === shown.length - 1} onClick={() => move(id, 1)} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Move({ label, icon, disabled, onClick }: { label: string; icon: string | undefined; disabled: boolean; onClick: () => void }) {
  return (
    <button type="button" class={s.move} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon name="chevron" class={icon} />
    </button>
  );
}
