import type { ChangedPart, LeftPart, XmlFault } from "../../formats/statechart/ImportIssue.js";
import type { CataloguePart } from "../SentenceParameters.js";

const formats = {
  xstate: "the JSON of an XState machine, with “states”",
  scxml: "SCXML, with a root <scxml>",
};

const left: Readonly<Record<LeftPart, string>> = {
  action: "an action that exists within a program only",
  attribute: "an attribute that journeys have no word for",
  data: "data that is no whole number",
  delay: "a wait whose length is not in the file, with its transitions",
  done: "a reaction to the end of another stage",
  element: "an element that journeys have no word for",
  event: "a reaction to what the machine tells itself: a journey hears only what happens",
  initial: "a beginning in several stages at once",
  invoke: "a service that runs beside the stage",
  key: "a key that journeys have no word for",
  output: "what is handed on at the end",
  raise: "an event that the machine tells itself: a journey hears only what happens",
  script: "program code",
  send: "an event that the machine sends itself: a journey hears only what happens",
  tag: "a tag that is no id",
  target: "a transition to a stage that is not there",
  targets: "a transition to several stages at once",
};

const changed: Readonly<Record<ChangedPart, (from: string, to: string) => string>> = {
  action: (from, to) => `The action ${from} is told outward, as the effect “emit” of type ${to}.`,
  delay: (from, to) => `The wait of ${from} became ${to}: a journey waits for whole seconds.`,
  event: (from, to) => `The event ${from} is called ${to} here.`,
  initial: (from, to) => `To begin in ${from}, the stage ${to} was added, which leads there at once.`,
  stage: (from, to) => `The stage ${from} has the id ${to} here.`,
};

const faults: Readonly<Record<XmlFault, string>> = {
  doctype: "A document type is not read, since it may hide what the file says. Remove it",
  form: "Expected well-formed XML",
  tooDeep: "The elements are nested more deeply than any chart is",
  tooLarge: "The file is larger than what is read",
  tooMany: "The file has more elements than any chart has",
};

export const importSentences: CataloguePart<"import"> = {
  "import.notFormat": ({ expected, found }, { quote }) =>
    found === ""
      ? `Expected ${formats[expected]}, and found nothing of the kind. Choose another file.`
      : `Expected ${formats[expected]}, and found ${quote(found)}. Choose another file.`,
  "import.xml": ({ fault, found }, { quote }) =>
    found === "" ? `${faults[fault]}.` : `${faults[fault]}, and found ${quote(found)}.`,
  "import.left": ({ what, name, stage }, { quote }) =>
    `Left out${stage === "" ? "" : ` at ${quote(stage)}`}: ${left[what]}${name === "" ? "" : ` (${quote(name)})`}.`,
  "import.changed": ({ what, from, to }, { quote }) => changed[what](quote(from), quote(to)),
  "import.closed": ({ guard, stage }, { quote }) =>
    `The condition ${quote(guard)} at ${quote(stage)} is no CEL, so its way is closed. Write a condition for it.`,
  "import.tooMuch": ({ what, most }, { number }) =>
    what === "states"
      ? `The chart has more than ${number(most)} states. Split it.`
      : `The states are nested more than ${number(most)} levels deep. Flatten the chart.`,
  "import.entry": ({ event }, { quote }) =>
    `Nothing in the file starts a journey, so the event ${quote(event)} was declared for it. Put your own in its place.`,
};
