import { useState } from "preact/hooks";
import type { BadgeRow, BadgeView } from "../core/protocol.ts";

export type PageBadgeProps = {
  view: BadgeView;
  onDetails: (event: Event) => void;
  onDismiss: (event: Event) => void;
  /** False for a click that the page made, or on a badge that cannot be seen. */
  isGenuine: (event: Event) => boolean;
};

const MOST_ROWS = 6;

/** A small pill in the page that opens in place. Its classes are those of `page-badge.css`, adopted by its shadow root. */
export function PageBadge({ view, onDetails, onDismiss, isGenuine }: PageBadgeProps) {
  const [open, setOpen] = useState(view.open);
  const { labels } = view;
  const toggle = (event: Event) => {
    if (isGenuine(event)) setOpen(!open);
  };
  return (
    <section class={["badge", open && "open", view.attention.length > 0 && "wide"].filter(Boolean).join(" ")} data-theme={view.theme} lang={view.language} dir={view.direction} aria-label="Waybill">
      {view.attention.length > 0 && (
        <div class="attention">
          {view.attention.map((item) => (
            <p key={`${item.title} ${item.text}`} class={`said ${item.tone}`}>
              {item.title && <b>{item.title}</b>} {item.text}
            </p>
          ))}
        </div>
      )}
      {open && <Panel view={view} onDetails={onDetails} />}
      <div class="bar">
        <button type="button" class="pill" aria-expanded={open} aria-label={`${[view.title, view.countryName].filter(Boolean).join(", ")}. ${open ? labels.collapse : labels.expand}`} title={open ? labels.collapse : labels.expand} onClick={toggle}>
          <Mark />
          {view.code && <span class="code">{view.code}</span>}
          <span class="title">{view.title}</span>
          <svg class="chevron" width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 10l4-4 4 4" />
          </svg>
        </button>
        <button type="button" class="dismiss" aria-label={labels.dismiss} title={labels.dismiss} onClick={onDismiss}>
          <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
    </section>
  );
}

function Panel({ view, onDetails }: Pick<PageBadgeProps, "view" | "onDetails">) {
  return (
    <div class="panel">
      <dl class="rows">
        {view.rows.slice(0, MOST_ROWS).map((row) => (
          <Line key={`${row.label} ${row.value}`} row={row} />
        ))}
      </dl>
      <div class="foot">
        <p class="note">{view.labels.note}</p>
        <button type="button" class="details" onClick={onDetails}>
          {view.labels.details}
        </button>
      </div>
    </div>
  );
}

function Line({ row }: { row: BadgeRow }) {
  return (
    <div class={row.certain ? "row" : "row likely"}>
      <dt>{row.label}</dt>
      <dd>
        {row.country && <span class="code">{row.country}</span>}
        <span class="value">{row.value}</span>
      </dd>
    </div>
  );
}

function Mark() {
  return (
    <svg class="mark" width="14" height="16" viewBox="12 4 104 122" aria-hidden="true">
      <path class="paper" d="M26 6h62l22 22v88a8 8 0 0 1-8 8H26a8 8 0 0 1-8-8V14a8 8 0 0 1 8-8z" />
      <path class="letter" d="M36 50l11 38 17-30 17 30 11-38" />
    </svg>
  );
}
