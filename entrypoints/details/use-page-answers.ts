import { useEffect, useRef, useState } from "preact/hooks";
import { NO_PAGE_ANSWERS, type PageAnswers } from "../../core/panels/panel.ts";
import type { PageAnswer } from "../../core/panels/page-link.ts";
import type { Report } from "../../core/report/report.ts";
import { loadCompanies } from "../../platform/dataset-asset.ts";
import type { openPageLink as OpenPageLink, PageLink } from "../../platform/page-link.ts";

export type PageAsking = { page: PageAnswers; outline: (mark: string | null) => void };

/**
 * What the page of a tab answers while panels that ask it stand open. The line is opened for the panels, anew for every new
 * verdict on the page, and closed with them; the page's script stops with it. What the page has said stays until it says it anew:
 * a person who reads it, or stands in it with the keyboard, loses nothing when the page goes on.
 *
 * @param wanted which panels ask now; `soon`: whether one may be opened
 */
export function usePageAnswers(tabId: number | null, report: Report | null, wanted: { evidence: boolean; recipients: boolean; soon: boolean }): PageAsking {
  const [page, setPage] = useState<PageAnswers>(NO_PAGE_ANSWERS);
  const link = useRef<PageLink | undefined>(undefined);
  const outlined = useRef<number | null>(null);
  const { evidence, recipients, soon } = wanted;

  // What reads the answers comes in a pause, so that a key that opens a panel finds it there. The page is not asked.
  useEffect(() => {
    if (!soon || typeof requestIdleCallback !== "function") return undefined;
    const pause = requestIdleCallback(() => void Promise.all([loadPageLink(), loadCompanies()]).catch(() => undefined));
    return () => cancelIdleCallback(pause);
  }, [soon]);

  const address = report && report.address.origin + report.address.path;
  useEffect(() => setPage(NO_PAGE_ANSWERS), [tabId, address]);

  useEffect(() => {
    setPage((known) => ({ ...known, explained: evidence ? known.explained : null, traffic: recipients ? known.traffic : null, outlined: null, isSilent: false }));
    if (tabId === null || !report || !(evidence || recipients)) return undefined;
    let isCurrent = true;
    const onAnswer = (answer: PageAnswer) => {
      if (isCurrent) setPage((known) => withAnswer(known, answer, outlined.current));
    };
    const onClosed = () => {
      link.current = undefined;
    };
    openLink(tabId, onAnswer, onClosed).then(
      (opened) => {
        if (!isCurrent) return opened?.close();
        link.current = opened;
        if (!opened) return setPage((known) => ({ ...known, isSilent: true }));
        if (evidence) opened.ask({ ask: "explanation" });
        if (recipients) opened.ask({ ask: "traffic" });
      },
      () => isCurrent && setPage((known) => ({ ...known, isSilent: true })),
    );
    if (recipients) void loadCompanies().then((companies) => isCurrent && setPage((known) => ({ ...known, companies })));
    return () => {
      isCurrent = false;
      outlined.current = null;
      link.current?.close();
      link.current = undefined;
    };
  }, [tabId, report, evidence, recipients]);

  const outline = (mark: string | null) => {
    outlined.current = mark === null ? null : Number(mark);
    link.current?.ask({ ask: "outline", signal: outlined.current });
  };
  return { page, outline };
}

/** What reads a page's answers is of use to panels that ask one alone. */
const loadPageLink = () => import("../../platform/page-link.ts");

async function openLink(...line: Parameters<typeof OpenPageLink>): Promise<PageLink | undefined> {
  const { openPageLink } = await loadPageLink();
  return openPageLink(...line);
}

function withAnswer(known: PageAnswers, answer: PageAnswer, asked: number | null): PageAnswers {
  switch (answer.answer) {
    case "explanation":
      return { ...known, explained: answer.page };
    case "traffic":
      return { ...known, traffic: answer.traffic };
    case "outlined":
      return { ...known, outlined: asked === null ? null : { signal: asked, found: answer.found } };
  }
}
