import type { RecordKind, Records } from "./kinds.ts";

/** Apart from the schemas: what only reads records loads no zod. */
export function emptyRecords(): Records {
  return {
    services: new Map(),
    operators: new Map(),
    jurisdictions: new Map(),
    laws: new Map(),
    facilities: new Map(),
    claims: new Map(),
    handling: new Map(),
  };
}

/** Every kind, in the order in which they are written. */
export const recordKinds = Object.keys(emptyRecords()) as RecordKind[];
