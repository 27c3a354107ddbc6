/** The mark of the icon, in the colours of the theme. */
export function Mark({ size, class: className }: { size: number; class?: string | undefined }) {
  return (
    <svg class={className} width={size} height={size} viewBox="12 4 104 122" aria-hidden="true">
      <path fill="currentColor" d="M26 6h62l22 22v88a8 8 0 0 1-8 8H26a8 8 0 0 1-8-8V14a8 8 0 0 1 8-8z" />
      <path fill="none" stroke="var(--sheet)" stroke-width="11" stroke-linecap="round" stroke-linejoin="round" d="M36 50l11 38 17-30 17 30 11-38" />
      <path fill="none" stroke="var(--sheet)" stroke-width="5" stroke-linecap="round" stroke-opacity=".6" d="M36 108h56" />
    </svg>
  );
}
