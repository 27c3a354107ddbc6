import { defineBackground } from "wxt/utils/define-background";
import { pagePayloads, uiPayloads } from "../core/protocol-schemas.ts";
import { applyPolicyChange, checkOnDemand, installOnce } from "../platform/installation.ts";
import { showRecording } from "../platform/journal/indicator.ts";
import { serveMessages } from "../platform/messaging.ts";
import { pageService } from "../platform/page-service.ts";
import { followPolicy } from "../platform/policy.ts";
import { forgetLeftTabs } from "../platform/tab-reports.ts";
import { uiService } from "../platform/ui-service.ts";

/** The worker's table of contents. Every listener is registered synchronously: a stopped worker wakes for its event. */
export default defineBackground(() => {
  serveMessages({
    page: { handlers: pageService, payloads: pagePayloads },
    ui: { handlers: uiService, payloads: uiPayloads },
  });
  followPolicy(() => void applyPolicyChange());
  forgetLeftTabs();
  installOnce();
  checkOnDemand();
  showRecording();
});
