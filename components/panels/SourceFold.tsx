import { useLocale } from "../locale.tsx";
import { type Support, Supports } from "../Sources.tsx";
import s from "./SourceFold.module.css";

/** Sources behind one line that says how many they are. */
export function SourceFold({ list }: { list: Support[] }) {
  const { t } = useLocale();
  if (list.length === 0) return null;
  return (
    <details class={s.fold}>
      <summary>{t("panelSources", { count: list.length })}</summary>
      <Supports list={list} open={list.length} />
    </details>
  );
}
