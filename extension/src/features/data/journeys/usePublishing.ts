import { useState } from "react";
import type { Call } from "../../../messaging/call";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { toShortVersion } from "../toShortVersion";
import { type Trouble, toTrouble } from "../toTrouble";
import type { JourneyDraft } from "./JourneyDraft";
import { openJourneyDraft } from "./openJourneyDraft";
import { type JourneyFileError, readJourneyFile } from "./readJourneyFile";
import { toFindings } from "./toFindings";

/** Where the user is on the way from a file to a published journey. */
export type Publishing =
  | { kind: "none" }
  | { kind: "unread"; sentence: string }
  | { kind: "draft"; draft: JourneyDraft; isPublishing: boolean; trouble?: Trouble }
  | { kind: "published"; sentence: string };

/** Takes a journey from a chosen file, by way of a look at it, to its publication. */
export function usePublishing(call: Call) {
  const [publishing, setPublishing] = useState<Publishing>({ kind: "none" });

  const choose = async (file: File) => {
    const read = await readJourneyFile(file);
    if (!read.ok) setPublishing({ kind: "unread", sentence: describeFileError(file.name, read.error) });
    else {
      const draft = openJourneyDraft(file.name, read.value, renderer);
      setPublishing({ kind: "draft", draft, isPublishing: false });
    }
  };

  const publish = async (draft: JourneyDraft) => {
    setPublishing({ kind: "draft", draft, isPublishing: true });
    setPublishing(await publishDraft(call, draft));
  };

  const discard = () => setPublishing({ kind: "none" });
  return { publishing, choose, publish, discard };
}

async function publishDraft(call: Call, draft: JourneyDraft): Promise<Publishing> {
  const answer = await call("journey.publish", { text: draft.text });
  const keep = (trouble: Trouble): Publishing => ({ kind: "draft", draft, isPublishing: false, trouble });
  if (!answer.ok) return keep(toTrouble(answer.error));
  const outcome = answer.value;
  switch (outcome.kind) {
    case "failed":
      return keep(toTrouble(outcome.failure));
    case "refused": {
      const findings = toFindings(draft.document, outcome.diagnostics, renderer);
      return { kind: "draft", draft: { ...draft, findings, canPublish: false }, isPublishing: false };
    }
    case "published":
    case "unchanged": {
      const title = draft.summary?.title ?? outcome.journey;
      const version = toShortVersion(outcome.version);
      return { kind: "published", sentence: t("data.published", { title, version }) };
    }
  }
}

function describeFileError(file: string, error: JourneyFileError): string {
  switch (error.code) {
    case "too-large":
      return t("data.journeyTooLarge", { file });
    case "not-text":
      return t("data.journeyNotText", { file });
    case "gone":
      return t("data.fileGone", { file });
  }
}
