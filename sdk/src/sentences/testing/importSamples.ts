import type {
  ChangedPart,
  ImportIssueParameters,
  LeftPart,
  XmlFault,
} from "../../formats/statechart/ImportIssue.js";
import type { Samples } from "./waySamples.js";

// Records rather than lists, so that a new member of a union is missed here by the compiler.
const left = Object.keys({
  action: 0,
  attribute: 0,
  data: 0,
  delay: 0,
  done: 0,
  element: 0,
  event: 0,
  initial: 0,
  invoke: 0,
  key: 0,
  output: 0,
  raise: 0,
  script: 0,
  send: 0,
  tag: 0,
  target: 0,
  targets: 0,
} satisfies Record<LeftPart, 0>) as LeftPart[];
const changed = Object.keys({
  action: 0,
  delay: 0,
  event: 0,
  initial: 0,
  stage: 0,
} satisfies Record<ChangedPart, 0>) as ChangedPart[];
const faults = Object.keys({
  doctype: 0,
  form: 0,
  tooDeep: 0,
  tooLarge: 0,
  tooMany: 0,
} satisfies Record<XmlFault, 0>) as XmlFault[];

export const importSamples: Samples<keyof ImportIssueParameters> = {
  "import.notFormat": [
    { expected: "xstate", found: "" },
    { expected: "xstate", found: "list" },
    { expected: "scxml", found: "html" },
  ],
  "import.xml": [{ fault: "form", found: "" }, ...faults.map((fault) => ({ fault, found: "&nbsp;" }))],
  "import.left": [
    { what: "script", name: "", stage: "" },
    ...left.map((what) => ({ what, name: "x", stage: "Aware" })),
  ],
  "import.changed": [
    { what: "stage", from: "A b", to: "aB" },
    ...changed.map((what) => ({ what, from: "A b", to: "aB" })),
  ],
  "import.closed": [{ guard: "isRich", stage: "Aware" }],
  "import.tooMuch": [
    { what: "states", most: 20_000 },
    { what: "levels", most: 50 },
  ],
  "import.entry": [{ event: "journey.started" }],
};
