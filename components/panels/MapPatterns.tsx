import s from "./MapPatterns.module.css";

/** Patterns of the map, one for each kind; they may lie over each other and stay readable. */
export function MapPatterns() {
  return (
    <defs>
      <pattern id="map-operator" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class={s.line} d="M0 6L6 0M-1.5 1.5L1.5 -1.5M4.5 7.5L7.5 4.5" />
      </pattern>
      <pattern id="map-parent" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class={s.line} d="M0 0L6 6M-1.5 4.5L1.5 7.5M4.5 -1.5L7.5 1.5" />
      </pattern>
      <pattern id="map-storage" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class={s.dot} cx="3" cy="3" r="1.25" />
      </pattern>
      <pattern id="map-access" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class={s.line} d="M0 3H6" />
      </pattern>
    </defs>
  );
}
