import { createClient } from "./client.ts";

/** The worker, for the content script and the badge. */
export const page = createClient("page");
