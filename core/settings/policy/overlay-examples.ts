import type { z } from "zod";
import type { recordSchemas } from "../../dataset/kinds.ts";

const source = {
  id: "contract",
  publisher: "Example Ltd",
  title: "Framework contract 4711",
  url: "https://intranet.example.com/contracts/4711",
  kind: "operatorDocument",
  primary: true,
  language: "en",
  datePublished: "2026-03-01",
  retrievedAt: "2026-03-02",
  reliability: "A",
} as const;

/** Records of an organisation's own, as small as the dataset's schemas allow: the samples of the reference pages. */
export const overlayExamples = {
  services: [
    {
      id: "example-procurement",
      recordStatus: "sourced",
      checkedAt: "2026-03-02",
      name: "Example Procurement",
      kind: "shop",
      country: "BE",
      about: "The company's own ordering portal.",
      hosts: [{ host: "procurement.example.com" }],
      names: [{ text: "Example Procurement" }],
      operatedBy: [{ operator: "example-trading", regions: ["OTHER"], roles: ["contractingParty"], sources: ["contract"] }],
      sources: [source],
    },
  ] satisfies z.input<typeof recordSchemas.services>[],
  operators: [
    {
      id: "example-trading",
      recordStatus: "sourced",
      checkedAt: "2026-03-02",
      name: "Example Trading",
      legalName: "Example Trading NV",
      entityType: "registeredEntity",
      registration: { country: "BE", sources: ["contract"] },
      chainEnds: { because: "privatelyHeld", sources: ["contract"] },
      sources: [source],
    },
  ] satisfies z.input<typeof recordSchemas.operators>[],
  handling: [
    {
      id: "example-procurement/other",
      recordStatus: "sourced",
      checkedAt: "2026-03-02",
      service: "example-procurement",
      region: "OTHER",
      document: { source: "contract", type: "Data processing agreement", documentDate: "2026-03-01" },
      storageLocation: { countries: ["BE", "DE"], sources: ["contract"] },
      sources: [source],
    },
  ] satisfies z.input<typeof recordSchemas.handling>[],
  claims: [
    {
      id: "example-procurement-audited",
      recordStatus: "sourced",
      checkedAt: "2026-03-02",
      about: ["service:example-procurement"],
      text: "Example Ltd's internal audit found the portal's access records complete for 2025.",
      claimType: "finding",
      topics: ["security"],
      status: "confirmed",
      assertedBy: { name: "Example Ltd, internal audit", kind: "operator" },
      datePublished: "2026-02",
      responses: [{ by: "Example Trading NV", stance: "notFound", date: "2026-03-02", searched: ["audit 2025 response"] }],
      credibility: 2,
      sources: [source],
    },
  ] satisfies z.input<typeof recordSchemas.claims>[],
  /** Signed with a key that was thrown away; it holds `{"overlaySuppressions":["claims/example-claim"]}`. */
  pack: ["W1.1ada7990.1.1.UxGsN3Z9CTkMw0hgbtyQLFi_Un4NfRaijpzw8bKlh8Y15WCeatSQ-qyTIb0kC9AWzvJqRtpI5FDw52VBMhRICx-LCAAAAAAAAAOrVsovSy3KSawMLi0oKEotLs7MzytWsopWSs5JzMwt1k-tSMwtyEnVBXOVYmsBcfmEwzAAAAA"],
  packKey: "9petShRKhRky7czVV7vgShDVh9mdBF0P8ux-8ROgOxE",
};
