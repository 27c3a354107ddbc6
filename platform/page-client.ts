import { createClient } from "./messaging.ts";

/** The worker, for the content script and the badge. */
export const page = createClient("page");
