import { overlayExamples } from "../../../core/settings/policy/overlay-examples.ts";
import { generatePackKeys, sealPack } from "../../../core/settings/policy/pack.ts";

/** One rule for each condition that holds on the checkout replica, and one that does not; all on one service, so that no other party decides. */
const HOLDS: Record<string, object> = {
  services: { services: ["aliexpress"] },
  operators: { operators: ["alibaba-com-singapore-e-commerce"] },
  parents: { parents: ["alibaba-group-holding"] },
  jurisdictions: { services: ["aliexpress"], jurisdictions: ["SG"] },
  storedOutside: { services: ["aliexpress"], storedOutside: ["EEA"] },
  noAdequacy: { services: ["aliexpress"], noAdequacy: true },
  claimStatus: { services: ["aliexpress"], claimStatus: "decided" },
  kinds: { kinds: ["marketplace"] },
  pageTypes: { pageTypes: ["checkout"] },
};
const FAILS: Record<string, object> = {
  services: { services: ["temu"] },
  operators: { operators: ["whaleco"] },
  parents: { parents: ["alibaba-com-singapore-e-commerce"] },
  jurisdictions: { services: ["aliexpress"], jurisdictions: ["NZ"] },
  storedOutside: { services: ["aliexpress"], storedOutside: ["EEA", "SG"] },
  noAdequacy: { services: ["aliexpress"], noAdequacy: true, pageTypes: ["home"] },
  claimStatus: { services: ["aliexpress"], claimStatus: "decided", pageTypes: ["home"] },
  kinds: { kinds: ["rideHailing"] },
  pageTypes: { pageTypes: ["home"] },
};
export const CONDITION_NAMES = Object.keys(HOLDS);
export const ruleName = (condition: string, holds: boolean) => `${holds ? "Holds" : "Fails"}: ${condition}`;
export const linkOf = (condition: string) => `https://intranet.example.com/${condition}`;
export const contactOf = (condition: string) => `${condition}@example.com`;
const rule = (condition: string, members: object | undefined, holds: boolean) => ({ label: ruleName(condition, holds), tone: "notice", message: `About ${condition}.`, link: linkOf(condition), contact: contactOf(condition), ...members });

/** Where a notice applies: by each of its four placements, and by one that is not the page's. */
export const PLACES = ["services", "kinds", "pageTypes", "jurisdictions"] as const;
export const noticeText = (place: string, holds: boolean) => `${holds ? "Shown" : "Not shown"} by ${place}.`;

const keys = await generatePackKeys();
const [operator] = overlayExamples.operators;
export const pack = await sealPack({ overlayOperators: [{ ...operator, id: "packed-trading", name: "Packed Trading", legalName: "Packed Trading NV" }] }, keys);

/** Every lock there is, each with a value that is not the default and can be seen. */
export const EVERY_LOCK_SEEN = {
  organisationName: "Voorbeeld NV",
  supportText: "Vragen? Toestel 4711.",
  firstRun: true,
  badge: "full",
  toolbarCode: false,
  detailedPanels: true,
  panels: ["law", "record"],
  openPanels: ["law"],
  sidePanel: true,
  language: "nl",
  region: "GB",
  theme: "dark",
  dismissed: ["global.cainiao.com"],
  sites: ["shop.unknown-shop.test"],
  sitesLeftOut: ["didiglobal.com"],
  everySite: false,
  checkPage: false,
  journal: "on",
  journalRetentionDays: 30,
  journalExport: false,
  journalStudy: "Studie 2026",
  journalFields: ["findings"],
  attentionRules: CONDITION_NAMES.flatMap((name) => [rule(name, HOLDS[name], true), rule(name, FAILS[name], false)]),
  attentionUserRules: false,
  notices: PLACES.flatMap((place) => [
    { text: noticeText(place, true), contact: contactOf(place), link: linkOf(place), ...HOLDS[place] },
    { text: noticeText(place, false), ...FAILS[place] },
  ]),
  overlayServices: overlayExamples.services,
  overlayOperators: overlayExamples.operators,
  overlayHandling: overlayExamples.handling,
  overlayClaims: overlayExamples.claims,
  overlayNotes: [{ about: "service:aliexpress", text: "Alleen voor monsters.", contact: "inkoop@example.com" }],
  overlayCorrections: [{ record: "services/aliexpress", field: "about", value: "Marktplaats met raamcontract.", reason: "Contract" }],
  overlaySuppressions: ["claims/aliexpress-noyb-access-2025"],
  overlayPack: pack.chunks,
  overlayPackKey: pack.publicKey,
};
