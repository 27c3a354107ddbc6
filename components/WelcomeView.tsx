import { Button } from "./Button.tsx";
import { useLocale } from "./locale.tsx";
import { Page } from "./Page.tsx";
import { Sheet } from "./Sheet.tsx";
import s from "./WelcomeView.module.css";

/** The first-run page: what Waybill does, sees and never does. It asks for nothing. */
export function WelcomeView({ onDone }: { onDone: () => void }) {
  const { t } = useLocale();
  return (
    <Page title={t("welcomeTitle")} lead={t("welcomeLead")}>
      <Sheet>
        <Part title={t("welcomeHow")} lines={[t("welcomeHow1"), t("welcomeHow2"), t("welcomeHow3")]} />
        <Part title={t("welcomeSees")} lines={[t("welcomeSees1"), t("welcomeSees2"), t("welcomeSees3")]} />
        <Part title={t("welcomeNever")} lines={[t("welcomeNever1"), t("welcomeNever2"), t("welcomeNever3")]} />
        <Part title={t("welcomePin")} lines={[t("welcomePinText")]} />
      </Sheet>
      <div class={s.done}>
        <Button primary onClick={onDone}>
          {t("welcomeDone")}
        </Button>
      </div>
    </Page>
  );
}

function Part({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section class={s.part}>
      <h2 class={s.title}>{title}</h2>
      <ul class={s.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
