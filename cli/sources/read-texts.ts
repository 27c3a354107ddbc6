import { type GitAddress, gitAddress } from "./address.ts";
import { openTexts } from "./folder-texts.ts";
import type { Found } from "./found.ts";
import { readGitTexts } from "./git-texts.ts";
import { readWebText } from "./web-texts.ts";

/** Where texts may be looked for. Without any of them nothing can be reached. */
export type Places = { mirror?: string | undefined; texts?: string | undefined; online?: boolean | undefined };

/** A site is asked for a few pages at a time, not for all of them. */
const AT_ONCE = 8;

/**
 * Looks for the text behind each address, once: in the folder of texts, then in the mirror, then on the web. Answers by address.
 * `fetchPage` is for tests.
 */
export async function readTexts(urls: ReadonlySet<string>, { mirror, texts, online }: Places, fetchPage = fetch): Promise<Map<string, Found>> {
  const found = new Map<string, Found>([...urls].map((url) => [url, { state: "notReachable", why: "no place to look for it" }]));
  const open = () => [...found].filter(([, { state }]) => state === "notReachable").map(([url]) => url);
  if (texts) {
    const read = await openTexts(texts);
    for (const url of open()) found.set(url, await read(url));
  }
  if (mirror) {
    const named = open().flatMap((url) => {
      const address = gitAddress(url);
      return address ? [{ url, address }] : [];
    });
    const repositories = [...Map.groupBy(named, ({ address }) => address.repository)];
    await Promise.all(
      repositories.map(async ([repository, list]) => {
        const answers = await readGitTexts(mirror, repository, list.map(({ address }): GitAddress => address));
        for (const [index, { url }] of list.entries()) found.set(url, answers[index] as Found);
      }),
    );
  }
  if (online) {
    const left = open();
    const work = Array.from({ length: AT_ONCE }, async () => {
      for (let url = left.pop(); url; url = left.pop()) found.set(url, await readWebText(url, fetchPage));
    });
    await Promise.all(work);
  }
  return found;
}
