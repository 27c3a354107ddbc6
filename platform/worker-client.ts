import { createClient } from "./client.ts";

/** The worker, for our own pages. */
export const worker = createClient("ui");
