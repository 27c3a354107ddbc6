/** How the page came to speak with a host. */
export type ContactKind = "script" | "image" | "style" | "font" | "media" | "data" | "frame" | "form" | "other";

/** A registrable host that the page contacted, and how often in which way. Nothing else of an address leaves the page. */
export type Contact = { host: string; counts: Partial<Record<ContactKind, number>> };

/** Whom the open page has contacted so far. */
export type Traffic = { contacts: Contact[]; /** The browser's own list was full or a cap was reached: there may be more. */ truncated: boolean };
