import type { Answer, TableName, Tables } from "./messaging.ts";
import { runtime } from "./runtime.ts";

/** A client whose methods are the table's messages. A refusal or an error of the worker rejects with its words. */
export function createClient<N extends TableName>(table: N): Tables[N] {
  const send = async (name: string, payload: unknown) => {
    const given = (await runtime().sendMessage({ waybill: table, name, payload })) as Answer | undefined;
    if (!given) throw new Error(`${name}: no answer`);
    if (!given.ok) throw new Error(given.error);
    return given.value;
  };
  return new Proxy({} as Tables[N], { get: (_, name: string) => (payload: unknown) => send(name, payload) });
}
