import { useLocale } from "../locale.tsx";
import { Opens } from "../Opens.tsx";
import { type Support, Supports } from "../Sources.tsx";
import s from "./SourceFold.module.css";

/** Sources behind one line that says how many they are. */
export function SourceFold({ list }: { list: Support[] }) {
  const { t } = useLocale();
  if (list.length === 0) return null;
  return (
    <Opens class={s.fold} head={t("panelSources", { count: list.length })}>
      {() => <Supports list={list} open={list.length} />}
    </Opens>
  );
}
