import type { LawRoute, LawStep } from "../../core/panels/law.ts";
import { Country } from "../Country.tsx";
import { formatList } from "../dates.ts";
import { useLocale } from "../locale.tsx";
import { edgeWords, interestWords } from "../ownership-words.ts";
import { mergeSupports } from "../Sources.tsx";
import s from "./LawRoutes.module.css";
import { SourceFold } from "./SourceFold.tsx";

/**
 * Ways from services to a country's law, step by step: who runs them, who holds whom, and the place that brings the law in. A way that
 * several services have in common stands there once.
 */
export function LawRoutes({ routes }: { routes: LawRoute[] }) {
  return (
    <ul class={s.routes}>
      {[...Map.groupBy(routes, wayOf)].map(([way, members]) => (
        <Way key={way} routes={members} />
      ))}
    </ul>
  );
}

function Way({ routes }: { routes: LawRoute[] }) {
  const { locale } = useLocale();
  const [first] = routes;
  if (!first) return null;
  return (
    <li class={s.route} data-route={first.by}>
      <ol class={s.steps}>
        <li class={s.step}>
          <span class={s.name}>{formatList(locale, routes.map(({ service }) => service))}</span>
        </li>
        {first.steps.map((step) => (
          <li class={s.step} key={"country" in step ? step.step : step.name}>
            <Step step={step} />
          </li>
        ))}
      </ol>
      <RouteSources routes={routes} />
    </li>
  );
}

function wayOf({ by, steps }: LawRoute): string {
  return `${by} ${steps.map((step) => ("country" in step ? `${step.step} ${step.country}` : step.name)).join(" > ")}`;
}

function Step({ step }: { step: LawStep }) {
  const { t, locale } = useLocale();
  if ("country" in step) {
    return (
      <>
        <span class={s.how}>{stepWord(step, t)}</span> <Country code={step.country} />
      </>
    );
  }
  return (
    <>
      <span class={s.how}>{stepWord(step, t)}</span> <span class={s.name}>{step.name}</span>
      {step.step === "heldBy" && (
        <span class={s.held}>{[...step.edge.interests.map((interest) => interestWords(t, locale, interest)), edgeWords(t, locale, step.edge)].join(" · ")}</span>
      )}
    </>
  );
}

function stepWord({ step }: LawStep, t: ReturnType<typeof useLocale>["t"]): string {
  switch (step) {
    case "runBy":
      return t("badgeOperator");
    case "heldBy":
      return t("heldBy");
    case "registeredIn":
      return t("registeredIn");
    case "runFrom":
      return t("runFrom");
    case "storedIn":
      return t("handling_storage");
    case "reachedFrom":
      return t("handling_remoteAccess");
    case "customersIn":
      return t("lawCustomersIn");
  }
}

function RouteSources({ routes }: { routes: LawRoute[] }) {
  const { t } = useLocale();
  return <SourceFold list={mergeSupports(routes.flatMap(({ steps }) => steps).map((step) => ({ caption: stepWord(step, t), sources: step.sources })))} />;
}
