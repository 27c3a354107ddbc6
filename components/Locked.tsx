import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";
import s from "./Locked.module.css";

/** That an organisation has fixed the thing beside it. */
export function Locked() {
  const { t } = useLocale();
  return (
    <p class={s.locked}>
      <Icon name="lock" />
      {t("managed")}
    </p>
  );
}
