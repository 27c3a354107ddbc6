import type { Records } from "../kinds.ts";
import { fullRequirements, missingForFull } from "../depth.ts";
import type { Problem } from "./problem.ts";
import { isParentInForce, ownershipChain } from "../ownership.ts";

/** Claims that are not confirmed carry their asserter in the sentence. */
export function checkClaims(records: Records): Problem[] {
  const problems: Problem[] = [];
  for (const [id, claim] of records.claims) {
    if (claim.status === "confirmed") continue;
    if (claim.text.toLowerCase().includes(claim.assertedBy.name.toLowerCase())) continue;
    problems.push({
      file: `claims/${id}.json`,
      field: "text",
      what: `does not name who asserts it ("${claim.assertedBy.name}") though its status is ${claim.status}`,
      mend: "put assertedBy.name into the sentence, in the same words",
    });
  }
  return problems;
}

/** A response looked for and not found says on which day, and with which words: otherwise nobody could look again. */
export function checkResponses(records: Records): Problem[] {
  const problems: Problem[] = [];
  for (const [id, claim] of records.claims) {
    for (const [index, response] of claim.responses.entries()) {
      if (response.stance !== "notFound") continue;
      const at = (field: string, what: string, mend: string) => problems.push({ file: `claims/${id}.json`, field: `responses.${index}.${field}`, what, mend });
      if (response.date.length < 10) at("date", "is not the day of the search", "give the day, YYYY-MM-DD");
      if (response.date > claim.checkedAt) at("date", "is later than the record's checkedAt", "correct one of the two");
      if (response.searched?.some((query) => query.trim().split(/\s+/).length < 2)) at("searched", "has a query of one word", "give the words that were searched");
    }
  }
  return problems;
}

/** Every chain of parents ends, and says why. */
export function checkOwnership(records: Records): Problem[] {
  const problems: Problem[] = [];
  for (const [id, operator] of records.operators) {
    const file = `operators/${id}.json`;
    const parents = operator.ownership.filter(isParentInForce);
    if (parents.length > 1) {
      problems.push({ file, field: "ownership", what: "has two parents in force", mend: "mark all but the consolidating one as minority or jointVenturePartner" });
    }
    if (parents.length === 0 && !operator.chainEnds && operator.recordStatus !== "stub") {
      problems.push({ file, field: "chainEnds", what: "has no parent in force and does not say why", mend: "add the parent, or chainEnds with its reason" });
    }
    if (parents.length > 0 && operator.chainEnds) {
      problems.push({ file, field: "chainEnds", what: "contradicts the parent in force", mend: "remove one of the two" });
    }
    if (operator.chainEnds && operator.chainEnds.because !== "notFound" && operator.chainEnds.sources.length === 0) {
      problems.push({ file, field: "chainEnds.sources", what: "is empty", mend: "cite a source, or say notFound" });
    }
    if (ownershipChain(records.operators, id).circular) {
      problems.push({ file, field: "ownership", what: "leads back to itself", mend: "correct the parent" });
    }
    if (operator.recordStatus !== "stub" && !(operator.registration && operator.headquarters) && !operator.notKnown?.length) {
      problems.push({ file, field: "notKnown", what: "lacks registration or headquarters without saying so", mend: "add the field with a source, or say in notKnown what was searched" });
    }
  }
  return problems;
}

/** What each `recordStatus` of a service promises. */
export function checkServiceDepth(records: Records): Problem[] {
  const problems: Problem[] = [];
  for (const [id, service] of records.services) {
    const file = `services/${id}.json`;
    const lack = (field: string, what: string, mend: string) => problems.push({ file, field, what, mend });
    if (service.recordStatus === "stub") continue;
    if (service.operatedBy.length === 0) lack("operatedBy", "is empty", "name the operator with a source, or mark the record a stub");
    const ids = service.pages.map((rule) => rule.id);
    if (new Set(ids).size !== ids.length) lack("pages", "has two rules with one id", "give each rule its own id");
    for (const [index, rule] of service.pages.entries()) {
      if (!rule.paths && !rule.query && !rule.hash && !rule.markers && !rule.host) lack(`pages.${index}`, "has no condition", "add host, paths, query, hash or markers");
    }
    for (const [index, format] of (service.trackingNumbers ?? []).entries()) {
      if (!isPattern(format.pattern)) lack(`trackingNumbers.${index}.pattern`, "is no regular expression", "mend it");
    }
    if (service.recordStatus !== "full") continue;
    for (const requirement of missingForFull(records, service)) {
      lack("recordStatus", `is full without ${fullRequirements[requirement]}`, "add it with its source, or mark the record sourced");
    }
  }
  return problems;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
