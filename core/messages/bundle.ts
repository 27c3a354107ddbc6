import type { MessageKey } from "./en.ts";

/** A text that differs by number: chosen by `{count}`. */
export type Plural = { readonly one: string; readonly other: string };
/** All texts of one locale. */
export type Messages = Record<MessageKey, string | Plural>;
