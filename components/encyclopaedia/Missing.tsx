import { useLocale } from "../locale.tsx";
import { Notice } from "../Notice.tsx";
import { Sheet } from "../Sheet.tsx";

/** An address at which this version of the dataset has nothing. */
export function Missing() {
  const { t } = useLocale();
  return (
    <Sheet>
      <Notice title={t("pageMissingTitle")} text={t("pageMissingText")}>
        <a href="#/">{t("contents")}</a>
      </Notice>
    </Sheet>
  );
}
