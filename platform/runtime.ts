type Runtime = { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };

/**
 * The browser's own messaging, for scripts that run in pages: both browsers answer with promises there, and the polyfill that
 * levels everything else would be a sixth of such a script. Undefined members: the extension is gone.
 */
export function runtime(): Runtime {
  const { browser, chrome } = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  return (browser?.runtime ?? chrome?.runtime) as Runtime;
}
