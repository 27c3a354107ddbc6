import type { Report } from "../core/report/report.ts";
import { useLocale } from "./locale.tsx";
import s from "./OldDataset.module.css";

/** Stands above the boxes, so that nobody reads old facts as new ones. */
export function OldDataset({ dataset }: { dataset: Report["dataset"] }) {
  const { t } = useLocale();
  return dataset.outdated ? (
    <p class={s.old} role="note">
      {t("datasetOld")}
    </p>
  ) : null;
}
