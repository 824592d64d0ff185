import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { ProofSentenceParameters } from "./ProofSentenceParameters.js";

/** What `prove` says, in English; `common` and `exitCodes` are those of every command's help. */
export function createProofSentences(common: string, exitCodes: string): Catalogue<ProofSentenceParameters> {
  return {
    "help.prove":
      () => `Proves what can never happen in a journey, for each persona, before anybody is in it: transitions never taken,
stages never reached. Shows by a witness what can: guards that hold at once or all fail, loops without an ending,
touchpoints that come due without consent.

Usage: waypost prove FILE [options]

Options:
  --persona ID       this persona only
  --steps N          look for witnesses with N steps in place of 40,000; 0 looks for none
${common}

FILE is a journey document; “-” reads it from the standard input.
“Never” is proved: no event, delay, consent, counter or changing fact could bring it about. A witness is one HCP’s
way to it, which XState was led through as well. What could neither be excluded nor shown is counted as not proved: that
no way was found within the steps does not mean that there is none. The same steps find the same everywhere.
Findings are for people to decide about: the exit code is 0.

Example: waypost prove journey.json --persona trailblazer

${exitCodes}
`,
    "prove.summary": ({ title, proved, found, open }, { quote, plural }) =>
      `${quote(title)}: ${plural(proved, { one: "1 question proved", other: "# questions proved" })}, ${found} shown by a witness, ${open} not proved.`,
    "prove.scope": ({ kinds }, { plural }) =>
      `This holds of the journey as it is written, for HCPs whose persona and rigid facts stay as they are (${plural(kinds, { one: "1 kind", other: "# kinds" })} told apart). What people or other systems send is outside of it.`,
    "prove.approved": ({ from, until }, { calendarDate }) => {
      const bounds = [
        ...(from === undefined ? [] : [`from ${calendarDate(from)}`]),
        ...(until === undefined ? [] : [`until ${calendarDate(until)}`]),
      ];
      const when = bounds.length === 0 ? "" : ` ${bounds.join(" ")}`;
      return `Approval refuses nothing else that is planned${when}. Caps were asked of the plan of each stage on a channel without hours; holds and caps of other journeys were not. Of touchpoints that are never made, those are told whose guard, consent, policies, waits, dates or approval keep them from it; others may be among the rest.`;
    },
    "prove.steps": ({ most }, { number }) =>
      `The search for witnesses ended after its ${number(most)} steps: for what is not proved there may be a way that it did not come to. --steps looks further.`,
    "prove.leftToVary": ({ attributes }, { list }) =>
      `Rigid facts that would make too many kinds were let vary, so that less is proved: ${list(attributes)}.`,
    "prove.nothing": () =>
      "Nothing to decide: every stage and transition is used, and nothing doubtful was found.",
  };
}
