import type { Names } from "./filter.ts";

/** Names of services by slug: as they are shown, and in lower case to be searched. */
export function openNames(services: readonly { id: string; name: string }[]): { lower: Names; shown: Names } {
  return {
    lower: new Map(services.map(({ id, name }) => [id, name.toLowerCase()])),
    shown: new Map(services.map(({ id, name }) => [id, name])),
  };
}
