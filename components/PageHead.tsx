import { useLocale } from "./locale.tsx";
import { Mark } from "./Mark.tsx";
import s from "./PageHead.module.css";

/** How a whole page of ours begins: the wordmark, its title, and what it is for. */
export function PageHead({ title, lead }: { title: string; lead?: string | undefined }) {
  const { t } = useLocale();
  return (
    <>
      <p class={s.wordmark}>
        <Mark size={20} />
        {t("appName")}
      </p>
      <h1 class={s.title}>{title}</h1>
      {lead && <p class={s.lead}>{lead}</p>}
    </>
  );
}
