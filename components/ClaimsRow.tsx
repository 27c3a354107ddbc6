import type { ClaimStatus } from "../core/dataset/schema/claim.ts";
import type { ClaimView, PartyView } from "../core/report/report.ts";
import { StatusChip, Tag } from "./Chip.tsx";
import { Claim } from "./Claim.tsx";
import { type ClaimGroup, groupClaims } from "./claim-groups.ts";
import s from "./ClaimsRow.module.css";
import { Unknown } from "./Field.tsx";
import { useLocale } from "./locale.tsx";
import { Opens } from "./Opens.tsx";
import { Row } from "./Row.tsx";

const CHIPS = 4;
/** How many of a group stand open; the others are one click away. */
const SHOWN = 4;

/** What has been said: how many statements of which standing; inside, by whom it is about, newest first. */
export function ClaimsRow({ parties }: { parties: PartyView[] }) {
  const { t } = useLocale();
  const groups = groupClaims(parties);
  const claims = groups.flatMap((group) => group.claims);
  if (claims.length === 0) {
    const isResearched = parties.some((party) => party.operators.length > 0);
    return <Row caption={t("rowClaims")} value={<Unknown>{t(isResearched ? "claimsNone" : "claimsUnknown")}</Unknown>} />;
  }
  const counts = countStatuses(claims);
  const others = counts.slice(CHIPS).reduce((sum, [, count]) => sum + count, 0);
  const chips = (
    <span class={s.chips}>
      {counts.slice(0, CHIPS).map(([status, count]) => (
        <StatusChip key={status} status={status} count={count} />
      ))}
      {others > 0 && <Tag>{t("otherStatuses", { count: others })}</Tag>}
    </span>
  );
  return (
    <Row caption={t("rowClaims")} value={t("claimCount", { count: claims.length })} meta={chips}>
      {groups.map((group) => (
        <Group key={group.about} group={group} />
      ))}
    </Row>
  );
}

function Group({ group: { about, claims } }: { group: ClaimGroup }) {
  const { t } = useLocale();
  const rest = claims.slice(SHOWN);
  return (
    <section class={s.group}>
      <h3 class={s.title}>
        {about && t("claimsAbout", { name: about })} <span class={s.count}>{claims.length}</span>
      </h3>
      <List claims={claims.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Opens class={s.more} head={t("moreClaims", { count: rest.length })}>
          {() => <List claims={rest} />}
        </Opens>
      )}
    </section>
  );
}

function List({ claims }: { claims: ClaimView[] }) {
  return (
    <ul class={s.list}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <Claim claim={claim} />
        </li>
      ))}
    </ul>
  );
}

function countStatuses(claims: ClaimView[]): [ClaimStatus, number][] {
  const counts = new Map<ClaimStatus, number>();
  for (const { status } of claims) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
