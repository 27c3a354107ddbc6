import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { drawBadge } from "../platform/badge-host.ts";

export default defineUnlistedScript(() => {
  void drawBadge();
});
