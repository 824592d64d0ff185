import { checkJourney, hasErrors, hashJourney, type JourneyDocument, openJourneyText } from "@waypost/sdk";
import type { Renderer } from "@waypost/sdk/sentences";
import type { DraftSummary, JourneyDraft } from "./JourneyDraft";
import { toFindings } from "./toFindings";

/** Looks at a journey's text as publishing will: what it would bring, and what is wrong with it. */
export function openJourneyDraft(fileName: string, text: string, renderer: Renderer): JourneyDraft {
  const opened = openJourneyText(text);
  if (!opened.ok) {
    const document = parseAnything(text);
    return {
      fileName,
      text,
      document,
      findings: toFindings(document, opened.error, renderer),
      canPublish: false,
    };
  }
  const diagnostics = checkJourney(opened.value);
  return {
    fileName,
    text,
    document: opened.value,
    summary: summarize(opened.value),
    findings: toFindings(opened.value, diagnostics, renderer),
    canPublish: !hasErrors(diagnostics),
  };
}

function summarize(document: JourneyDocument): DraftSummary {
  return {
    journey: document.id,
    title: document.title,
    version: hashJourney(document),
    phases: document.stages.filter(({ parent }) => parent === undefined).length,
    // What stands around other stages is a heading of theirs, not a place to be.
    stages: document.stages.filter(({ kind }) => kind !== "compound").length,
    transitions: document.transitions.length,
  };
}

/** What a place in a refused document can be named by, if it is JSON at all. */
function parseAnything(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
