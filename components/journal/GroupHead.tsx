import type { Names } from "../../core/journal/filter.ts";
import { formatDate } from "../dates.ts";
import { Icon } from "../Icon.tsx";
import { useLocale } from "../locale.tsx";
import s from "./GroupHead.module.css";
import { type Item, type Query, valueName } from "./model.ts";
import { rowCount } from "./row-count.ts";

/** The head of a group: what its rows have in common, and how many there are. Opens and closes. */
export function GroupHead({ item: { group, isOpen }, by, names }: { item: Exclude<Item, number>; by: Query["groupBy"]; names: Names }) {
  const words = useLocale();
  const name = group.key === "" || by === "" ? words.t("groupWithout") : by === "day" ? formatDate(words.locale, group.key) : valueName(by, group.key, names, words);
  return (
    <div class={isOpen ? `${s.head} ${s.open}` : s.head}>
      <Icon name="chevron" class={s.sign} />
      <b class={s.name}>{name}</b>
      <span class={s.count}>{words.t(isOpen ? "groupOpen" : "groupClosed", { rows: rowCount(words, group.rows.length) })}</span>
    </div>
  );
}
