import { expect, test } from "vitest";
import { formatCoverage, formatCoverageDetail, measureCoverage } from "../../../core/dataset/coverage.ts";
import { emptyRecords } from "../../../core/dataset/record-kinds.ts";
import type { Operator } from "../../../core/dataset/schema/operator.ts";
import { serviceSchema } from "../../../core/dataset/schema/service.ts";

const records = emptyRecords();
const base = { checkedAt: "2025-06-01", hosts: [{ host: "market.example.com" }], names: [{ text: "Market" }], name: "Market", country: "BE" };
records.services.set("market", serviceSchema.parse({ ...base, id: "market", kind: "marketplace", recordStatus: "full", sources: [] }));
records.services.set("parcels", serviceSchema.parse({ ...base, id: "parcels", kind: "carrier", recordStatus: "stub", checkedAt: "2026-01-01", sources: [] }));
records.operators.set("nobody", { id: "nobody", checkedAt: "2026-01-01", sources: [] } as unknown as Operator);

test("counts services by kind and tier, and names what was last checked over a year ago", () => {
  const coverage = measureCoverage(records, "2026-07-01");
  expect(coverage.services).toEqual([
    { kind: "marketplace", full: 1, sourced: 0, stub: 0 },
    { kind: "carrier", full: 0, sourced: 0, stub: 1 },
  ]);
  expect(coverage.dueForReview).toEqual(["services/market"]);
  expect(coverage.operatorsByCountry).toEqual({ "?": 1 });
  expect(formatCoverage(coverage)).toContain("| **all** | 1 | 0 | 1 |");
  expect(formatCoverageDetail(coverage)).toContain("Due for review: services/market.");
});
