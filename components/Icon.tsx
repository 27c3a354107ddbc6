const PATHS = {
  chevron: "M4 6l4 4 4-4",
  outside: "M6 4h6v6M12 4L5 11",
  back: "M10 3.5L5.5 8l4.5 4.5",
  close: "M4 4l8 8M12 4l-8 8",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4L14 14",
  options: "M2 5h6M12 5h2M2 11h2M8 11h6M10 3v4M6 9v4",
  check: "M3 8.5l3.2 3.2L13 4.8",
  building: "M3.5 13.5v-11h6v11M9.5 6.5h3v7M2 13.5h12M5.5 5h2M5.5 7.5h2M5.5 10h2",
  lock: "M4.5 7.5h7v5h-7zM6 7.5V5.4a2 2 0 0 1 4 0v2.1",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign. Always beside words, or inside a control that has a name of its own. */
export function Icon({ name, class: className }: { name: IconName; class?: string | undefined }) {
  return (
    <svg class={className} width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
