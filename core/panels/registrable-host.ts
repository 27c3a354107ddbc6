/**
 * Second labels under which countries register names for others (`co.uk`, `com.br`, `or.jp`). The whole public suffix list is
 * 100 kB, most of it Japanese towns; a name outside these is cut one label shorter, so that less of it is told.
 */
const SECOND_LEVEL = new Set("ac asso co com edu firm gen go gob gouv gov govt gv id in ind info ltd me mil ne net nic nom or org plc res sch web".split(" "));

/** The part of a host that somebody registered: `cdn.eu.example.co.uk` → `example.co.uk`. An IP address or a single label is itself. */
export function registrableHost(host: string): string {
  if (/^\[|^[\d.]+$/.test(host)) return host;
  const labels = host.replace(/\.$/, "").split(".");
  const [top = "", second = ""] = labels.toReversed();
  const length = top.length === 2 && SECOND_LEVEL.has(second) ? 3 : 2;
  return labels.slice(-length).join(".");
}
