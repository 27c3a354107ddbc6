import { useState } from "preact/hooks";
import type { EvidenceChoice } from "../../components/evidence/EvidenceActions.tsx";
import { saveFile } from "../../platform/save-file.ts";
import { currentTab, openOwnPage } from "../../platform/tabs.ts";
import { worker } from "../../platform/worker-client.ts";

/** Writes an evidence record of the tab: into a file, or on a page of its own. What fails is said in words. */
export function useEvidence(): { message: string; write: (choice: EvidenceChoice) => void } {
  const [message, setMessage] = useState("");
  const write = async (choice: EvidenceChoice) => {
    const tab = await currentTab();
    if (choice === "page") return openOwnPage(`/evidence.html?tab=${tab?.id ?? -1}`);
    // What writes files comes when somebody wants one.
    const [record, { EVIDENCE_FILES, evidenceFileName, writeEvidence }] = await Promise.all([worker.evidence(tab?.id ?? -1), import("../../core/evidence/exchange.ts")]);
    const name = evidenceFileName(record, choice);
    saveFile(name, EVIDENCE_FILES[choice].type, [writeEvidence(record, choice)]);
    setMessage(name);
  };
  return {
    message,
    write: (choice) => {
      write(choice).catch((error: unknown) => setMessage(error instanceof Error ? error.message : String(error)));
    },
  };
}
