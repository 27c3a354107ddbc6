import type { MapKind } from "../../core/panels/map.ts";
import { useLocale } from "../locale.tsx";
import s from "./Legend.module.css";
import { MapPatterns } from "./MapPatterns.tsx";
import map from "./WorldMap.module.css";

/** What each pattern means; only those that are on the map. */
export function MapLegend({ kinds }: { kinds: readonly MapKind[] }) {
  const { t } = useLocale();
  return (
    <ul class={s.legend}>
      {kinds.map((kind) => (
        <li class={s.item} key={kind}>
          <Swatch kind={kind} />
          {t(`mapKind_${kind}`)}
        </li>
      ))}
    </ul>
  );
}

export function Swatch({ kind }: { kind: MapKind }) {
  return (
    <svg class={s.swatch} width="22" height="14" aria-hidden="true">
      <MapPatterns />
      {kind === "facility" ? (
        <rect class={map.point} x="7.5" y="3.5" width="7" height="7" transform="rotate(45 11 7)" />
      ) : (
        <>
          <rect class={map.wash} x="0.5" y="0.5" width="21" height="13" />
          <rect fill={`url(#map-${kind})`} x="0.5" y="0.5" width="21" height="13" />
        </>
      )}
    </svg>
  );
}
