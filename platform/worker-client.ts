import { createClient } from "./messaging.ts";

/** The worker, for our own pages. */
export const worker = createClient("ui");
