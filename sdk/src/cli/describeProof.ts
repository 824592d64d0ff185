import type { Journey } from "../compile/Journey.js";
import { describeFinding } from "../sentences/describeFinding.js";
import { getJourneyLabels } from "../sentences/JourneyLabels.js";
import type { JourneyProof, Verdict } from "../verify/JourneyProof.js";
import { listFindings } from "../verify/listFindings.js";
import type { CommandWords } from "./CommandWords.js";
import { type Paint, toPlainLine } from "./Terminal.js";

/** What was proved, as text: counts, then what is to be decided about, each with those for whom it holds. */
export function printProof(journey: Journey, proof: JourneyProof, words: CommandWords, paint: Paint): string {
  const { own } = words;
  const all: readonly { readonly verdict: Verdict }[] = [
    ...proof.stages,
    ...proof.transitions,
    ...proof.overlaps,
    ...proof.gaps,
    ...proof.loops,
    ...proof.consent,
    ...proof.touchpoints,
  ];
  const count = (kind: Verdict["kind"]) => all.filter(({ verdict }) => verdict.kind === kind).length;
  const { title } = journey.document;
  const summary = own.sentence("prove.summary", {
    title,
    proved: count("proved"),
    found: count("found"),
    open: count("notProved"),
  });
  const labels = getJourneyLabels(journey.document);
  const left = proof.leftToVary.map(labels.attribute);
  const notes = [
    own.sentence("prove.scope", { kinds: proof.kinds }),
    own.sentence("prove.approved", { from: proof.gates.approvedFrom, until: proof.gates.approvedUntil }),
    ...(proof.search.isExhausted ? [] : [own.sentence("prove.steps", { most: proof.search.most })]),
    ...(left.length === 0 ? [] : [own.sentence("prove.leftToVary", { attributes: left })]),
  ];
  const findings = listFindings(proof).map((finding) => {
    const { text, whom, witness } = describeFinding(finding, journey.document, words.renderer);
    const shown = witness === undefined ? "" : `    ${toPlainLine(witness)}\n`;
    return `${paint("yellow", toPlainLine(whom))}: ${toPlainLine(text)}\n${shown}`;
  });
  const nothing = findings.length === 0 ? `${toPlainLine(own.sentence("prove.nothing", {}))}\n` : "";
  return `${paint("bold", toPlainLine(summary))}\n\n${findings.join("")}${nothing}\n${notes.map((note) => `${toPlainLine(note)}\n`).join("")}`;
}
