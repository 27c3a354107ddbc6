import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";

/** What extension pages and the worker may do: load what is in the package, and nothing else. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const FIREFOX = {
  gecko: {
    id: "waybill@waybill.invalid",
    strict_min_version: "140.0",
    data_collection_permissions: { required: ["none"] },
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  targetBrowsers: ["chrome", "firefox"],
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/auto-icons"],
  autoIcons: { baseIconPath: "assets/icon.svg", developmentIndicator: false },
  vite: () => ({
    plugins: [preact()],
    // The CSP stops `data:` images and fonts.
    build: { assetsInlineLimit: 0 },
  }),
  manifest: ({ browser, command }) => ({
    name: "__MSG_appName__",
    description: "__MSG_appDescription__",
    default_locale: "en",
    permissions: ["storage", "activeTab", "scripting", "contextMenus"],
    // Asked for one by one, on the options page, for sites that a person or their organisation has added.
    optional_host_permissions: ["https://*/*"],
    action: { default_title: "__MSG_appName__" },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+W" } },
      "check-page": { suggested_key: { default: "Alt+Shift+C" }, description: "__MSG_commandCheckPage__" },
      // Firefox takes a sidebar only from a shortcut of its own kind.
      [browser === "firefox" ? "_execute_sidebar_action" : "open-panel"]: { suggested_key: { default: "Alt+Shift+D" }, description: "__MSG_commandOpenPanel__" },
    },
    // The development server needs more than the package.
    ...(command === "build" && { content_security_policy: { extension_pages: CSP } }),
    ...(browser === "firefox" ? { browser_specific_settings: FIREFOX } : { minimum_chrome_version: "127" }),
  }),
  zip: { excludeSources: ["docs/**", "test/**"] },
});
