import { useLocale } from "./locale.tsx";
import s from "./NotKnown.module.css";

/** What was looked for and not found: a result too, so it is shown as one. */
export function NotKnown({ list }: { list: string[] }) {
  const { t } = useLocale();
  if (list.length === 0) return null;
  return (
    <details class={s.box}>
      <summary>{t("notKnownTitle")}</summary>
      <ul>
        {list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
