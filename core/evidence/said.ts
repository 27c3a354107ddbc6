import { markStatements } from "./mark-statements.ts";
import type { ClaimView, FacilityView } from "../report/report.ts";
import type { Statement } from "./statement.ts";

/** A statement by somebody, its status, and every response to it: never the one without the others. */
export function claimStatements({ id, text, assertedBy, status, datePublished, sources, responses, about: things, ...mark }: ClaimView): Statement[] {
  const about = `claim:${id}`;
  return markStatements(mark, [
    { id: about, party: "", topic: "claim", about: things.join(" "), text: `${assertedBy.name} (${assertedBy.kind}): ${text}`, date: datePublished, status, sources },
    ...responses.map((response, index) => ({
      id: `${about}/response/${index}`,
      party: "",
      topic: "response" as const,
      about,
      text: `${response.by} ${response.stance}${response.text ? `: ${response.text}` : ""}${response.searched ? ` (searched: ${response.searched.join("; ")})` : ""}`,
      date: response.date,
      status: response.stance,
      sources: response.sources,
    })),
  ]);
}

export function facilityStatements({ id, name, kind, location, opened, figures, ...mark }: FacilityView): Statement[] {
  const about = `facility:${id}`;
  return markStatements(mark, [
    { id: `${about}/location`, party: "", topic: "facility", about, text: `${name} (${kind}) lies in ${location.place}, ${location.country}`, date: null, status: "", sources: location.sources },
    ...(opened ? [{ id: `${about}/opened`, party: "", topic: "facility" as const, about, text: `${name} opened`, date: opened.date, status: "", sources: opened.sources }] : []),
    ...figures.map((figure, index) => ({
      id: `${about}/figure/${index}`,
      party: "",
      topic: "figure" as const,
      about,
      text: `${figure.what}${figure.of ? ` of ${figure.of}` : ""}: ${figure.value} ${figure.unit}${figure.note ? ` (${figure.note})` : ""}`,
      date: figure.asOf,
      status: figure.state,
      sources: figure.sources,
    })),
  ]);
}
