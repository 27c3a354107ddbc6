import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { recordAddress, type RecordRef } from "../../core/panels/address.ts";

/** True in the full page, where a record opens in place; a side panel is too narrow and opens it in a tab. */
export const OpensInPlace = createContext(false);

/** A way to the page of a record: service, operator, law, facility, jurisdiction, claim. */
export function RecordLink({ to, children }: { to: RecordRef; children: ComponentChildren }) {
  const address = recordAddress(to);
  return useContext(OpensInPlace) ? (
    <a href={address.slice(address.indexOf("#"))}>{children}</a>
  ) : (
    <a href={address} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
