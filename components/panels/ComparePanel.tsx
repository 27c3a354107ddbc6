import type { ComponentChildren } from "preact";
import type { ComparePoint, CompareSide, CompareView } from "../../core/panels/compare.ts";
import { StatusChip } from "../Chip.tsx";
import { Country } from "../Country.tsx";
import { Unknown } from "../Field.tsx";
import { useLocale } from "../locale.tsx";
import { AnswerText } from "./AnswerText.tsx";
import { CompareChoices } from "./CompareChoices.tsx";
import s from "./ComparePanel.module.css";
import { CompareOperators } from "./CompareOperators.tsx";
import type { PanelProps } from "./panel-props.ts";
import { RecordLink } from "./RecordLink.tsx";
import { Section } from "./Section.tsx";
import { SourceFold } from "./SourceFold.tsx";

const POINTS: readonly ComparePoint[] = ["operators", "storage", "access", "laws", "claims", "carriers"];

/** Two services, or one in two regions, point by point. */
export function ComparePanel({ view: { services, sides, same }, t, onChoose }: PanelProps<CompareView>) {
  if (!sides) {
    return (
      <p>
        <Unknown>{t("compareNone")}</Unknown>
      </p>
    );
  }
  const [a, b] = sides;
  return (
    <>
      <CompareChoices services={services} sides={sides} onChoose={onChoose} />
      {POINTS.map((point) => (
        <Section key={point} title={t(`compare_${point}`)} note={same.includes(point) ? t("compareSame") : undefined}>
          {same.includes(point) ? (
            <div class={`${s.sides} ${s.same}`} data-point={point}>
              <Side side={a} other={b} point={point} isBoth />
            </div>
          ) : (
            <div class={s.sides} data-point={point}>
              <Side side={a} other={b} point={point} />
              <Side side={b} other={a} point={point} />
            </div>
          )}
        </Section>
      ))}
    </>
  );
}

type SideProps = { side: CompareSide; other: CompareSide; point: ComparePoint };

/** `isBoth`: both say the same, so it stands there once. */
function Side({ side, other, point, isBoth = false }: SideProps & { isBoth?: boolean }) {
  const { country } = useLocale();
  return (
    <div class={s.side}>
      <h4 class={s.names}>
        {(isBoth ? [side, other] : [side]).map((each) => (
          <span class={s.name} key={`${each.service.id} ${each.country}`}>
            {each.service.name} <span class={s.region}>{country(each.country)}</span>
          </span>
        ))}
      </h4>
      <Point side={side} other={other} point={point} />
    </div>
  );
}

function Point({ side, other, point }: SideProps) {
  const { t } = useLocale();
  switch (point) {
    case "operators":
      return <CompareOperators side={side} />;
    case "storage":
    case "access":
      return <Handled side={side} point={point} />;
    case "laws":
      return <Laws side={side} other={other} />;
    case "claims":
      return (
        <List none={t("claimsNone")} inLine>
          {side.statuses.map(({ status, count }) => (
            <li key={status}>
              <StatusChip status={status} count={count} />
            </li>
          ))}
        </List>
      );
    case "carriers":
      return (
        <List none={t("compareNoCarriers")}>
          {side.carriers.map(({ id, name, methods }) => (
            <li key={id}>
              <RecordLink to={{ kind: "service", id }}>{name}</RecordLink> <span class={s.region}>{methods.join(" · ")}</span>
            </li>
          ))}
        </List>
      );
  }
}

function Handled({ side, point }: { side: CompareSide; point: "storage" | "access" }) {
  const { t, country } = useLocale();
  const answer = side[point];
  if (!answer) {
    return (
      <p>
        <Unknown>{side.hasHandling ? t("notStated") : t("handlingUnknown", { country: country(side.country) })}</Unknown>
      </p>
    );
  }
  return (
    <>
      <AnswerText answer={answer} field={point === "storage" ? "storage" : "remoteAccess"} />
      <SourceFold list={answer.sources.map((source) => ({ source }))} />
    </>
  );
}

function Laws({ side, other }: { side: CompareSide; other: CompareSide }) {
  const { t } = useLocale();
  const shared = new Set(other.laws.map(({ id }) => id));
  return (
    <List none={t("lawsNone")}>
      {side.laws.map(({ id, shortName, jurisdiction }) => (
        <li key={id} data-only={!shared.has(id)}>
          <Country code={jurisdiction} nameless /> <RecordLink to={{ kind: "law", id }}>{shortName}</RecordLink>
          {!shared.has(id) && <span class={s.only}> {t("compareOnly")}</span>}
        </li>
      ))}
    </List>
  );
}

function List({ none, inLine = false, children }: { none: string; inLine?: boolean; children: ComponentChildren[] }) {
  return children.length ? <ul class={inLine ? `${s.list} ${s.chips}` : s.list}>{children}</ul> : <p><Unknown>{none}</Unknown></p>;
}
