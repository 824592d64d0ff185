import type { Catalogue } from "../../sentences/SentenceParameters.js";
import { createAuditSentences } from "./audit/en.js";
import type { CliSentenceParameters } from "./CliSentenceParameters.js";
import { createProofSentences } from "./proof/en.js";
import { createRehearsalSentences } from "./rehearsal/en.js";
import { createSimulateSentences } from "./simulation/en.js";
import { createSweepSentences } from "./sweep/en.js";

const exitCodes = `Exit codes:
  0  fine; warnings are fine too
  1  the content has errors: the journey's, a file's, or rows that were not taken
  2  the call is wrong (a command, option or value that does not exist), or something that was expected is not so
  3  a file cannot be read
  4  Waypost itself failed`;

const commonOptions = `  --json             print one JSON document instead of text
  --lang en|de       language of the sentences (en)
  --time-zone ZONE   time zone of dates and times, such as Europe/Berlin (UTC)
  -h, --help         print this help`;

const peopleOptions = `  --hcps FILE        the HCPs, as CSV: hcp, name, persona and attributes
  --consent FILE     consent given and withdrawn, as CSV: hcp, channel, change
  --events FILE      what happened, as CSV: hcp, type, occurred_at
  --mapping FILE     in place of these: how a CRM's exports, which lie beside FILE, become them`;

function didYouMean(suggestion: string): string {
  return suggestion === "" ? "" : ` Did you mean “${suggestion}”?`;
}

/** What the command line says, in English. */
export const en: Catalogue<CliSentenceParameters> = {
  ...createAuditSentences(commonOptions, exitCodes),
  ...createProofSentences(commonOptions, exitCodes),
  ...createRehearsalSentences(commonOptions, exitCodes, didYouMean),
  ...createSimulateSentences(commonOptions, didYouMean),
  ...createSweepSentences(commonOptions, didYouMean),
  "help.main": () => `Waypost: customer journeys as statecharts

Usage: waypost COMMAND [options]

Commands:
  check FILE    say what is wrong or doubtful about a journey
  convert FILE  write a journey in another format: Mermaid, XState, or as it is saved
  replay FILE   say where each HCP stands in a journey, since when and why
  explain FILE  say why one HCP stands there, step by step, and what may come next
  refold OLD NEW
                say who would move where under another version of a journey
  diff OLD NEW  say what changed from one version of a journey to another
  analyse FILE  say exactly who reaches which goal, and what would move it most
  prove FILE    say what can never happen to whom, and show by a witness what should not
  test FILE     hold a journey to its scenarios, and say what they leave out
  simulate FILE rehearse a journey with simulated people, and say whether its goals are reached
  sweep FILE    rehearse it with one figure at several values, and say which does best
  audit FILE    say whether an exported audit chain holds
  schema        print the JSON Schema of journey documents, for editors

Options:
  -h, --help    print this help; “waypost COMMAND --help” tells more
  --version     print the version

FILE is a journey document; “-” reads it from the standard input.

${exitCodes}
`,
  "help.check": () => `Says what is wrong or doubtful about a journey, and where in the file.

Usage: waypost check FILE [options]

Options:
${commonOptions}

FILE is a journey document; “-” reads it from the standard input.
Colour is used on a terminal, unless NO_COLOR is set.

Example: waypost check journey.json

${exitCodes}
`,
  "help.convert": () => `Writes a journey in another format.

Usage: waypost convert FILE --to FORMAT [options]

Options:
  --to FORMAT        journey: the document as it is saved, so that a change of one guard is one changed line
                     mermaid: a state diagram for documents and pull requests
                     svg: a picture, light or dark as its reader's screen
                     scxml: SCXML 1.0, with everything else of the journey carried along
                     xstate: JSON of an XState 5 machine
                     xstate-ts: a TypeScript module that needs XState 5 and nothing else
                     sheet: a campaign build sheet as CSV, a row for each touchpoint
${commonOptions}

FILE is a journey document, SCXML, or the JSON of an XState 5 machine; “-” reads it from the standard input.
What is written goes to the standard output; what a format has no word for is named on the standard error, and
is no error.

Examples: waypost convert journey.json --to mermaid > journey.mmd
          waypost convert machine.json --to journey > journey.json

${exitCodes}
`,
  "help.replay": () => `Says where each HCP stands in a journey, since when and why.

Usage: waypost replay FILE --hcps HCPS.csv [options]

Options:
${peopleOptions}
  --now INSTANT      the instant to replay up to, such as 2026-11-03T09:00:00Z (the clock's)
  --hcp ID           this HCP only
${commonOptions}

FILE is a journey document; “-” reads it, or one of the CSV files, from the standard input.
Rows that cannot be taken are listed with their reasons; all others count.
Colour is used on a terminal, unless NO_COLOR is set.

Example: waypost replay journey.json --hcps hcps.csv --events events.csv --now 2026-11-03T09:00:00Z

${exitCodes}
`,

  "help.explain": () => `Says why one HCP stands where they stand, cause by cause, and what may come next.

Usage: waypost explain FILE --hcp ID --hcps HCPS.csv [options]

Options:
  --hcp ID           the HCP
${peopleOptions}
  --as-of INSTANT    as it was at this instant, such as 2026-11-03T09:00:00Z (the clock's)
${commonOptions}

FILE is a journey document; “-” reads it, or one of the CSV files, from the standard input.
CSV files do not tell when their rows became known: every row up to the instant counts.
In JSON, instants are ISO 8601; within “parameters” they are milliseconds since 1970.
Colour is used on a terminal, unless NO_COLOR is set.

Example: waypost explain journey.json --hcp h-1 --hcps hcps.csv --events events.csv

${exitCodes}
`,
  "help.refold":
    () => `Says who would move from where to where under another version of a journey. It moves nobody.

Usage: waypost refold OLD NEW --hcps HCPS.csv [options]

Options:
${peopleOptions}
  --now INSTANT      the instant of the move, such as 2026-11-03T09:00:00Z (the clock's)
${commonOptions}

OLD and NEW are journey documents; “-” reads one of the files from the standard input.
People who would move are no error: the exit code is 0.
Colour is used on a terminal, unless NO_COLOR is set.

Example: waypost refold journey.json journey-next.json --hcps hcps.csv --events events.csv

${exitCodes}
`,
  "help.diff": () => `Says what changed from one version of a journey to another, thing by thing.

Usage: waypost diff OLD NEW [options]

Options:
${commonOptions}

OLD and NEW are journey documents; “-” reads one of them from the standard input. They need not be free of errors.
A guard is said to be tighter or looser only where its form proves it.
What changed is no error: the exit code is 0. In JSON, “changes” is empty where nothing did.

Example: git show HEAD:journey.json | waypost diff - journey.json

${exitCodes}
`,
  "help.schema":
    () => `Prints the JSON Schema of journey documents (draft 2020-12), by which editors complete and check them.

Usage: waypost schema

Options:
  -h, --help         print this help

Example: waypost schema > journey.schema.json

${exitCodes}
`,

  "call.noCommand": () =>
    "No command was given. It comes first: check, convert, replay, explain, refold, diff, analyse, prove, test, simulate, sweep or schema.",
  "call.unknownCommand": ({ found, suggestion }, { quote }) =>
    `There is no command ${quote(found)}.${didYouMean(suggestion)}`,
  "call.unknownOption": ({ found, suggestion }, { quote }) =>
    `There is no option ${quote(found)}.${didYouMean(suggestion)}`,
  "call.missingValue": ({ option }, { quote }) => `The option ${quote(option)} needs a value behind it.`,
  "call.unexpectedValue": ({ option }, { quote }) => `The option ${quote(option)} takes no value.`,
  "call.repeatedOption": ({ option }, { quote }) => `The option ${quote(option)} is given twice. Keep one.`,
  "call.missingFile": () => "No journey was named. Give the path of its file, or “-” for the standard input.",
  "call.missingSecondFile": () =>
    "Expected two journeys, a version and the one to compare it with, and found one.",
  "call.tooManyFiles": ({ found, expected }, { quote }) =>
    expected === 0
      ? `This command reads no file, and found ${quote(found)}. Leave it out.`
      : expected === 1
        ? `Expected one journey, and found ${quote(found)} besides. Name one file at a time.`
        : `Expected two journeys, and found ${quote(found)} besides. Name two files at a time.`,
  "call.missingOption": ({ option }, { quote }) => `The option ${quote(option)} is missing.`,
  "call.instant": ({ option, found }, { quote }) =>
    `Expected an instant such as 2026-11-03T09:00:00Z for ${quote(option)}, and found ${quote(found)}.`,
  "call.lang": ({ found }, { quote }) => `Expected “en” or “de” for “--lang”, and found ${quote(found)}.`,
  "call.format": ({ found, known, suggestion }, { choice, quote }) =>
    `Expected ${choice(known.map(quote))} for “--to”, and found ${quote(found)}.${didYouMean(suggestion)}`,
  "call.timeZone": ({ found }, { quote }) =>
    `Expected a time zone such as Europe/Berlin for “--time-zone”, and found ${quote(found)}.`,
  "call.inputTwice": () => "The standard input can be read only once. Use “-” for one file.",
  "call.unknownHcp": ({ found, suggestion, file }, { quote }) =>
    `There is no HCP ${quote(found)} among the rows taken from ${file}.${didYouMean(suggestion)}`,
  "hint.help": ({ command }, { quote }) => `${quote(`${command} --help`)} says how it is called.`,

  "file.missing": ({ file }) => `${file}: there is no such file. Check the path.`,
  "file.isFolder": ({ file }) => `${file}: this is a folder. Name a file in it.`,
  "file.denied": ({ file }) => `${file}: you are not allowed to read this file. Change its permissions.`,
  "file.unreadable": ({ file, reason }) => `${file}: the file cannot be read (${reason}).`,
  "file.notUtf8": ({ file }) => `${file}: the text is not UTF-8. Save it as UTF-8.`,
  "file.input": () => "standard input",

  "severity.error": () => "error",
  "severity.warning": () => "warning",
  "check.valid": ({ title, phases, stages, transitions }, { quote, plural }) =>
    `${quote(title)} can be used: ${plural(phases, { one: "# phase", other: "# phases" })}, ${plural(stages, { one: "# stage", other: "# stages" })}, ${plural(transitions, { one: "# transition", other: "# transitions" })}.`,
  "check.findings": ({ errors, warnings }, { plural }) =>
    `${plural(errors, { one: "# error", other: "# errors" })}, ${plural(warnings, { one: "# warning", other: "# warnings" })}.`,

  "convert.invalid": ({ file }) =>
    `${file}: the journey has errors, so nothing was written. Settle them first.`,
  "convert.draft": ({ file }) =>
    `${file}: the journey was written with the errors above. Settle them before anybody uses it.`,
  "convert.made": ({ file }) => `the journey made of ${file}`,
  "convert.left.entry": ({ count }, { plural }) =>
    `Left out: ${plural(count, { one: "# entry rule", other: "# entry rules" })}. The machine starts when its actor does.`,
  "convert.left.exits": ({ count }, { plural }) =>
    `Left out: ${plural(count, { one: "# exit", other: "# exits" })}. Stop the actor when one applies.`,
  "convert.left.goals": ({ count }, { plural }) =>
    `Left out: ${plural(count, { one: "# goal", other: "# goals" })}.`,
  "convert.left.policies": ({ count }, { plural }) =>
    `Left out: ${plural(count, { one: "# policy", other: "# policies" })}. The machine obeys none.`,
  "convert.left.touchpoints": ({ count }, { plural }) =>
    `Left out: ${plural(count, { one: "# touchpoint", other: "# touchpoints" })}. The machine plans no contacts.`,
  "convert.needs.xstate": () =>
    "To run it, give XState the guard “cel”, an action for each kind of effect, and a delay for each name in “meta.waypost.delays”: XState takes a missing delay as none.",

  "mapping.notJson": () => "This is not JSON, and so no mapping. Check that it is the right file.",
  "mapping.absent": ({ file }) =>
    `${file} is not beside the mapping. Put it there, or expect nothing that it would say.`,
  "mapping.missing": ({ file, column }, { quote }) =>
    `${file} has no column ${quote(column)}, which the mapping names: it counts as empty.`,
  "mapping.unmapped": ({ file, column, value, count, row }, { quote, number, plural }) =>
    `${file}: ${quote(value)} in column ${quote(column)} has no translation (${plural(count, { one: "# row", other: "# rows" })}, first ${number(row)}). Add it to the mapping, or null to leave it aside.`,

  "replay.invalid": ({ file }) =>
    `${file}: the journey has errors, so nobody can be placed. Settle them first.`,
  "replay.refused": ({ file }) => `${file}: the file was refused, and nothing was replayed.`,
  "replay.rows": ({ file, taken, repeated, rejected }, { plural, number }) =>
    [
      `${file}: ${plural(taken, { one: "# row", other: "# rows" })} taken`,
      ...(repeated > 0 ? [`${number(repeated)} repeated`] : []),
      ...(rejected > 0 ? [`${number(rejected)} not taken`] : []),
    ].join(", "),
  "replay.line": ({ line }, { number }) => `line ${number(line)}`,
  "replay.moreRows": ({ count }, { plural }) =>
    `… and ${plural(count, { one: "# more row", other: "# more rows" })}`,
  "replay.unknownHcp": ({ hcp, file }, { quote }) =>
    `There is no HCP ${quote(hcp)} among the rows taken from ${file}. Add the HCP there, or correct the id.`,
  "replay.none": () => "There are no HCPs to place.",
  "replay.summary": ({ total, active, completed, exited, notEntered, stuck }, { plural, number }) => {
    const parts = [
      [active, "under way"],
      [completed, "completed"],
      [exited, "ended"],
      [notEntered, "not in this journey"],
      [stuck, "stuck"],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${number(count)} ${words}`);
    return `${plural(total, { one: "# HCP", other: "# HCPs" })}: ${said.join(", ")}.`;
  },
  "explain.why": () => "Why",
  "explain.whyHere": ({ stage }, { quote }) => `Why in ${quote(stage)}`,
  "explain.repeats": ({ count }, { plural }) =>
    `… ${plural(count, { one: "one more that led back to the same stage", other: "# more that led back to the same stage" })}`,
  "explain.next": () => "What may come next",
  "explain.nothingNext": () => "Nothing leads on from here.",
  "explain.touchpoints": () => "Planned touchpoints",
  "explain.touchpoint": ({ label, occurrence, most, dueAt, isDue, answer }, { dateTime, quote, number }) => {
    const which = most === 1 ? quote(label) : `${quote(label)}, ${number(occurrence)} of ${number(most)}`;
    return isDue
      ? `${which}: ${answer}`
      : `${which}, due on ${dateTime(dueAt)}. By what is known now: ${answer}`;
  },
  "refold.summary": ({ total, stay }, { number, plural }) =>
    `${plural(total, { one: "1 HCP", other: "# HCPs" })}: ${number(stay)} would stay, ${number(total - stay)} would move.`,
  "refold.start": ({ count, who }, { number }) => `Would start: ${number(count)} (${who}).`,
  "refold.end": ({ count, who }, { number }) => `Would end: ${number(count)} (${who}).`,
  "refold.resume": ({ count, who }, { number }) => `Would be under way again: ${number(count)} (${who}).`,
  "refold.stick": ({ count, who }, { number }) => `Would get stuck: ${number(count)} (${who}).`,
  "refold.unplaced": ({ count, who }, { number }) =>
    `Cannot be placed, and would stay where they are: ${number(count)} (${who}).`,
  "refold.otherMoves": ({ count, who }, { number }) =>
    `Would move in yet other ways: ${number(count)} (${who}).`,
  "refold.suppressed": ({ type, place, times, count }, { plural, quote }) =>
    `Would not be done for the past: ${quote(type)} at ${quote(place)}, ${plural(times, { one: "once", other: "# times" })} for ${plural(count, { one: "1 HCP", other: "# HCPs" })}.`,
  "refold.people": ({ hcps, more }, { plural }) =>
    `${hcps.join(", ")}${more > 0 ? ` and ${plural(more, { one: "1 more", other: "# more" })}` : ""}`,

  "table.hcp": () => "HCP",
  "table.persona": () => "Persona",
  "table.stage": () => "Stage",
  "table.since": () => "Since",
  "table.cause": () => "Cause",
  "table.from": () => "From",
  "table.to": () => "To",
  "table.people": () => "HCPs",
  "table.who": () => "Who",

  "fault.own": ({ reason }) => `Waypost itself failed: ${reason}. Please report this with the call you made.`,
};
