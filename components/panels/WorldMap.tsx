import { useMemo } from "preact/hooks";
import type { MapCountry, MapKind, MapPoint } from "../../core/panels/map.ts";
import { drawMap, type MapScope, placeOf } from "../../core/panels/map-geometry.ts";
import { useLocale } from "../locale.tsx";
import { MapPatterns } from "./MapPatterns.tsx";
import { Measured } from "./Measured.tsx";
import s from "./WorldMap.module.css";

export type WorldMapProps = { countries: MapCountry[]; points: MapPoint[]; scope: MapScope; selected: string; label: string; onSelect: (code: string) => void };

/** One pattern over the other; a country that is only the place of a building bears its square and no pattern. */
const LAYERS: readonly MapKind[] = ["operator", "parent", "storage", "access"];

/** The map. What it shows stands in words in the table beside it, which is also the way for keyboards and screen readers. */
export function WorldMap(props: WorldMapProps) {
  return <Measured class={s.frame}>{(width) => <Drawing {...props} width={width} />}</Measured>;
}

function Drawing({ countries, points, scope, selected, label, onSelect, width }: WorldMapProps & { width: number }) {
  const { country } = useLocale();
  const height = Math.round(Math.min(420, Math.max(200, width * 0.56)));
  const drawing = useMemo(() => {
    const marked = countries.filter(({ shapes, kinds }) => shapes.length === 1 && kinds.some((kind) => kind !== "facility"));
    const buildings = countries.filter(({ code, kinds }) => kinds.includes("facility") && !points.some((point) => point.country === code));
    const filled = new Set(countries.flatMap(({ shapes }) => shapes));
    return drawMap({ codes: marked.map(({ code }) => code), filled, points: [...points, ...buildings.flatMap(placeOfBuildings)] }, scope, width, height);
  }, [countries, points, scope, width, height]);
  const byShape = useMemo(() => {
    const found = new Map<string, { code: string; kinds: MapKind[] }>();
    // A state's own entry is drawn over that of its group.
    for (const { code, shapes, kinds } of countries.toSorted((a, b) => b.shapes.length - a.shapes.length)) {
      for (const shape of shapes) found.set(shape, { code, kinds: [...new Set([...kinds, ...(found.get(shape)?.kinds ?? [])])] });
    }
    return found;
  }, [countries]);
  return (
    <svg class={s.map} width={width} height={height} role="img" aria-label={label}>
      <MapPatterns />
      <path class={s.land} d={drawing.land} />
      {drawing.shapes.flatMap(({ code, path }) => {
        const found = byShape.get(code);
        return found ? [<Filled key={code} code={found.code} kinds={found.kinds} path={path} isSelected={found.code === selected} onSelect={onSelect} />] : [];
      })}
      <path class={s.borders} d={drawing.borders} />
      {drawing.marks.map(({ code, x, y, at }) => (
        <line key={code} class={s.leader} x1={at[0]} y1={at[1]} x2={x} y2={y} />
      ))}
      {drawing.marks.map(({ code, at, dot }) =>
        dot ? (
          <g key={code} class={s.mark} data-country={code} onClick={() => onSelect(code)}>
            <circle class={s.wash} cx={at[0]} cy={at[1]} r="6" />
            {patternsOf(byShape.get(code)?.kinds).map((kind) => (
              <circle key={kind} fill={`url(#map-${kind})`} cx={at[0]} cy={at[1]} r="6" data-pattern={kind} />
            ))}
          </g>
        ) : null,
      )}
      {drawing.points.map(({ id, x, y }) => (
        <rect key={id} class={s.point} x={x - 3.5} y={y - 3.5} width="7" height="7" transform={`rotate(45 ${x} ${y})`} />
      ))}
      {drawing.marks.map(({ code, x, y }) => (
        <g key={code} class={code === selected ? `${s.mark} ${s.selected}` : s.mark} data-country={code} onClick={() => onSelect(code)}>
          <title>{country(code)}</title>
          <rect class={s.plate} x={x - 13} y={y - 8} width="26" height="16" rx="3" />
          <text class={s.code} x={x} y={y + 4}>
            {code}
          </text>
        </g>
      ))}
    </svg>
  );
}

function patternsOf(kinds: readonly MapKind[] = []): MapKind[] {
  return LAYERS.filter((kind) => kinds.includes(kind));
}

/** Buildings whose exact place is not in the data stand in the middle of their country. */
function placeOfBuildings({ code }: MapCountry): { id: string; lat: number; lon: number }[] {
  const place = placeOf(code);
  return place ? [{ id: code, lon: place[0], lat: place[1] }] : [];
}

type FilledProps = { code: string; kinds: MapKind[]; path: string; isSelected: boolean; onSelect: (code: string) => void };

function Filled({ code, kinds, path, isSelected, onSelect }: FilledProps) {
  return (
    <g class={isSelected ? `${s.filled} ${s.selected}` : s.filled} data-shape={code} onClick={() => onSelect(code)}>
      <path class={s.wash} d={path} />
      {patternsOf(kinds).map((kind) => (
        <path key={kind} fill={`url(#map-${kind})`} d={path} data-pattern={kind} />
      ))}
    </g>
  );
}
