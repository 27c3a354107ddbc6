import { baseNode, cited, country, type LinkedNode, recordIri, type RecordOf } from "./node.ts";

const SERVICE_TYPE: Record<RecordOf<"services">["kind"], string> = {
  marketplace: "schema:OnlineMarketplace",
  shop: "schema:OnlineStore",
  carrier: "schema:Organization",
  postalOperator: "schema:Organization",
  tracking: "schema:OnlineBusiness",
  payment: "schema:PaymentService",
  rideHailing: "schema:OnlineBusiness",
  superApp: "schema:OnlineBusiness",
  shopPlatform: "schema:OnlineBusiness",
  logisticsPlatform: "schema:OnlineBusiness",
};

export function serviceNode(record: RecordOf<"services">): LinkedNode {
  const { id, name, kind, about, names, hosts, operatedBy, brandOf } = record;
  return {
    ...baseNode("services", record, SERVICE_TYPE[kind]),
    name,
    kind,
    ...(about && { description: about }),
    alternateName: names.map(({ text, language }) => (language ? { "@value": text, "@language": language } : text)),
    host: hosts.filter((entry) => entry.kind !== "notThis").map(({ host, path = "" }) => host + path),
    address: { "@type": "schema:PostalAddress", addressCountry: record.country },
    ...(brandOf && { isPartOf: recordIri("services", brandOf) }),
    operatedBy: operatedBy.map(({ operator, regions, roles, sources }) => ({
      operator: recordIri("operators", operator),
      region: regions,
      role: roles,
      wasDerivedFrom: cited("services", id, sources),
    })),
  };
}

export function operatorNode(record: RecordOf<"operators">): LinkedNode {
  const { id, name, legalName, alternateNames, entityType, about, registration, headquarters, identifiers, foundingDate, chainEnds } = record;
  const place = (given: typeof registration, role: string) => (given ? [{ "@type": "schema:PostalAddress", role, addressCountry: given.country, ...(given.place && { addressLocality: given.place }) }] : []);
  return {
    ...baseNode("operators", record, ["schema:Organization", entityType === "person" ? "bods:Person" : "bods:Entity"]),
    name,
    legalName,
    kind: entityType,
    ...(alternateNames && { alternateName: alternateNames }),
    ...(about && { description: about }),
    address: [...place(registration, "registration"), ...place(headquarters, "headquarters")],
    identifier: [`operators/${id}`, ...(identifiers ?? []).map((given) => ({ "@type": "schema:PropertyValue", propertyID: given.scheme, value: given.id }))],
    ...(foundingDate && { foundingDate }),
    ...(chainEnds && { chainEnds: chainEnds.because }),
    ownership: record.ownership.map((edge, index) => ownershipNode(record, edge, index)),
  };
}

/** One edge is a statement of BODS about the entity that is owned; what is only announced keeps that name in `basis`. */
function ownershipNode({ id }: RecordOf<"operators">, edge: RecordOf<"operators">["ownership"][number], index: number): LinkedNode {
  const { startDate, endDate } = edge;
  return {
    "@id": `${recordIri("operators", id)}#ownership-${index}`,
    "@type": "bods:OwnershipCtrlStatement",
    subject: recordIri("operators", id),
    interestedParty: recordIri("operators", edge.interestedParty),
    relation: edge.relation,
    basis: edge.basis,
    statementDate: edge.asOf,
    checkedAt: edge.checkedAt,
    statesInterest: edge.interests.map(({ type, share, directOrIndirect }) => ({
      interestType: type,
      kind: directOrIndirect,
      ...(share?.exact !== undefined && { sharesExact: share.exact }),
      ...(share?.minimum !== undefined && { sharesMin: share.minimum }),
      ...(share?.maximum !== undefined && { sharesMax: share.maximum }),
      ...(startDate && { startDate }),
      ...(endDate && { endDate }),
    })),
    wasDerivedFrom: cited("operators", id, edge.sources),
  };
}

export function facilityNode(record: RecordOf<"facilities">): LinkedNode {
  const { name, kind, location, operatedBy, figures } = record;
  const { lat, lon } = location;
  return {
    ...baseNode("facilities", record, kind === "airport" ? "schema:Airport" : "schema:Place"),
    name,
    kind,
    address: { "@type": "schema:PostalAddress", addressCountry: location.country, addressLocality: location.place },
    ...(lat !== undefined && lon !== undefined && { geo: { "@type": "schema:GeoCoordinates", latitude: lat, longitude: lon } }),
    operator: operatedBy.map((entry) => recordIri("operators", entry.operator)),
    service: record.services.map((entry) => recordIri("services", entry.service)),
    figures,
  };
}

export function jurisdictionNode(record: RecordOf<"jurisdictions">): LinkedNode {
  const { code, name, dataProtectionAuthority: authority, adequacy, partOf } = record;
  return {
    ...baseNode("jurisdictions", record, code === "EU" ? "schema:AdministrativeArea" : "schema:Country"),
    name,
    value: code,
    ...(partOf && { isPartOf: country(partOf) }),
    ...(authority && { authority: { "@type": "dpv:DataProtectionAuthority", name: authority.name, ...(authority.url && { url: authority.url }) } }),
    adequacy,
  };
}
