import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";
import s from "./ManagedLine.module.css";

/** The way to the page that tells what the organisation manages. */
export function ManagedLine({ organisation }: { organisation: string }) {
  const { t } = useLocale();
  return (
    <p class={s.line}>
      <Icon name="building" class={s.icon} />
      <a href="/managed.html" target="_blank">
        {organisation ? t("managedBy", { name: organisation }) : t("managed")}
      </a>
    </p>
  );
}
