import type { RecordOrigin } from "../core/dataset/kinds.ts";
import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";
import s from "./OriginMark.module.css";

/** Says that a record is the organisation's, or that it put a field right. Nothing on a record of ours. */
export function OriginMark({ origin }: { origin?: RecordOrigin | undefined }) {
  const { t } = useLocale();
  if (!origin) return null;
  return (
    <span class={s.mark}>
      <Icon name="building" class={s.icon} />
      {t(origin === "organisation" ? "fromOrganisation" : "correctedByOrganisation")}
    </span>
  );
}
