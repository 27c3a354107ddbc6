import { useEffect, useRef, useState } from "preact/hooks";
import { useLocale } from "../locale.tsx";
import { GroupHead } from "./GroupHead.tsx";
import s from "./JournalList.module.css";
import { JournalRow } from "./JournalRow.tsx";
import type { Item, JournalData, Query } from "./model.ts";
import { useVirtualList } from "./use-virtual-list.ts";

export type JournalListProps = {
  data: JournalData;
  groupBy: Query["groupBy"];
  selected: number | null;
  onSelect: (row: number) => void;
  onToggle: (group: string) => void;
};

const ROW_HEIGHT = 52;
const idOf = (index: number) => `journal-item-${index}`;

/** The rows, however many: one place to tab to, arrows to go through it, Enter to open. Only what is in view is drawn. */
export function JournalList({ data, groupBy, selected, onSelect, onToggle }: JournalListProps) {
  const { t } = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { items, names, blocks } = data;
  const list = useVirtualList(frame, items.length, ROW_HEIGHT);
  const at = Math.min(active, items.length - 1);

  // Another filter, another list: it begins at its top.
  useEffect(() => {
    setActive(0);
    frame.current?.scrollTo({ top: 0 });
  }, [data.rows, groupBy]);

  const choose = (item: Item | undefined) => {
    if (item === undefined) return;
    if (typeof item === "number") onSelect(item);
    else onToggle(item.group.key);
  };
  const go = (index: number) => {
    const next = Math.max(0, Math.min(items.length - 1, index));
    setActive(next);
    list.show(next);
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + list.perPage, PageUp: at - list.perPage, Home: 0, End: items.length - 1 };
    const next = steps[event.key];
    if (next === undefined && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (next === undefined) choose(items[at]);
    else go(next);
  };

  return (
    <div
      ref={frame}
      class={s.frame}
      style={{ "--rows": items.length }}
      role="listbox"
      aria-label={t("journalRows")}
      tabIndex={0}
      aria-activedescendant={list.items.some(({ index }) => index === at) ? idOf(at) : undefined}
      onKeyDown={press}
    >
      <div class={s.rows} role="presentation" style={{ height: `${list.height}px` }}>
        {list.items.map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const isSelected = item === selected;
          return (
            // Keys reach the list as a whole; the pointer reaches its rows.
            <div
              key={index}
              id={idOf(index)}
              class={`${s.item} ${index === at ? s.active : ""} ${isSelected ? s.selected : ""}`}
              role="option"
              tabIndex={-1}
              aria-selected={isSelected}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(index);
                choose(item);
              }}
              onKeyDown={undefined}
            >
              {typeof item === "number" ? <JournalRow row={item} blocks={blocks} names={names} /> : <GroupHead item={item} by={groupBy} names={names} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
