import { useState } from "preact/hooks";
import type { Counted, TimelineFilter, TimelineView } from "../../core/panels/timeline.ts";
import { Claim } from "../Claim.tsx";
import { Unknown } from "../Field.tsx";
import select from "../Select.module.css";
import { ClaimAxis } from "./ClaimAxis.tsx";
import type { PanelProps } from "./panel-props.ts";
import { Section } from "./Section.tsx";
import s from "./TimelinePanel.module.css";
import { useGrowing } from "./use-growing.ts";

/** Groups of statements on the first screens. */
const FIRST = 12;

/** Statements and answers on one axis, and below it the same as a list, with what contradicts each other in one frame. */
export function TimelinePanel({ view, t, onChoose }: PanelProps<TimelineView>) {
  const { filter, total, statuses, asserters, topics, groups, undated } = view;
  const [selected, setSelected] = useState("");
  const list = useGrowing(groups.length, FIRST);
  const shown = groups.flat().length + undated.length;
  if (total === 0) {
    return (
      <p>
        <Unknown>{t("claimsNone")}</Unknown>
      </p>
    );
  }
  const choose = (change: Partial<TimelineFilter>) => onChoose({ ...filter, ...change });
  const show = (claim: string) => {
    list.all();
    setSelected(claim);
  };
  return (
    <>
      <div class={s.filters}>
        <Filter label={t("timelineStatus")} value={filter.status} values={statuses} name={(value) => t(`claimStatus_${value}`)} all={t("timelineAll")} onChange={(status) => choose({ status })} />
        <Filter label={t("timelineAsserter")} value={filter.asserter} values={asserters} name={(value) => t(`asserter_${value}`)} all={t("timelineAll")} onChange={(asserter) => choose({ asserter })} />
        <Filter label={t("timelineTopic")} value={filter.topic} values={topics} name={(value) => t(`topic_${value}`)} all={t("timelineAll")} onChange={(topic) => choose({ topic })} />
      </div>
      <p class={s.count} role="status">
        {t("timelineShown", { shown, total })}
      </p>
      <ClaimAxis view={view} selected={selected} onSelect={show} />
      <Section title={t("timelineList")}>
        <ol class={s.groups}>
          {groups.slice(0, list.shown).map((group) => (
            <li class={group.length > 1 ? `${s.group} ${s.against}` : s.group} key={group[0]?.id}>
              {group.length > 1 && <p class={s.caption}>{t("timelineAgainst")}</p>}
              {group.map((claim) => (
                <div class={claim.id === selected ? `${s.claim} ${s.selected}` : s.claim} key={claim.id} id={`claim-${claim.id}`} data-claim={claim.id}>
                  <Claim claim={claim} />
                </div>
              ))}
            </li>
          ))}
        </ol>
      </Section>
      {list.shown >= groups.length && undated.length > 0 && (
        <Section title={t("timelineUndated", { count: undated.length })}>
          {undated.map((claim) => (
            <div class={s.claim} key={claim.id} data-claim={claim.id}>
              <Claim claim={claim} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

type FilterProps<T extends string> = { label: string; value: string; values: Counted<T>[]; name: (value: T) => string; all: string; onChange: (value: string) => void };

function Filter<T extends string>({ label, value, values, name, all, onChange }: FilterProps<T>) {
  return (
    <label class={s.filter}>
      <span class={s.label}>{label}</span>
      <select class={select.select} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {values.map((each) => (
          <option key={each.value} value={each.value}>
            {`${name(each.value)} (${each.count})`}
          </option>
        ))}
      </select>
    </label>
  );
}
