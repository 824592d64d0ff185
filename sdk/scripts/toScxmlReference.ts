import { type CaseResult, type Reason, runConformance } from "../src/formats/scxml/testing/runConformance.js";

const reasons: Readonly<Record<Reason, string>> = {
  action: "an assignment that is no whole number, nor one more or less",
  attribute: "an attribute that only SCXML has",
  condition: "a condition over more than `In()` and whole numbers: program code",
  data: "data that is no whole number",
  delay: "a wait of unknown length",
  done: "a stage that reacts to the end of another one",
  element: "an element that only SCXML has, such as `<cancel>`",
  endless: "a loop without a condition, which a journey may not have",
  event: "a reaction to an error, or to a service: a journey hears what happens to an HCP",
  initial: "a beginning in chosen stages of several tracks",
  invoke: "a service that runs beside a state",
  key: "a key of another format",
  output: "data handed on at the end",
  outward: "telling something outward may fail: in a journey it cannot",
  raise: "the chart raises events: a journey hears only what happens (semantics 19)",
  script: "program code, branches or loops among actions",
  send: "the chart sends itself events: a journey hears only what happens (semantics 19)",
  tag: "a tag that is no id",
  target: "a state that is not there",
  targets: "one transition, or way back, into chosen stages of several tracks",
};

/** docs/reference/scxml.md: what each case of the conformance package comes to. */
export function toScxmlReference(results: readonly CaseResult[] = runConformance()): string {
  const count = (outcome: CaseResult["outcome"]) =>
    results.filter((result) => result.outcome === outcome).length;
  const used = [
    ...new Set(results.flatMap((result) => (result.outcome === "excluded" ? result.reasons : []))),
  ].sort();
  const rows = results.map(({ name, outcome, reasons: found }) => {
    const shown = outcome === "failed" ? found.join("; ") : found.map((reason) => `\`${reason}\``).join(", ");
    return `| ${name} | ${outcome} | ${shown} |`;
  });
  return `# SCXML

\`fromScxml\` reads SCXML 1.0 as a journey, \`toScxml\` writes one; \`waypost convert\` does both. This page is generated:
\`pnpm --filter @waypost/sdk reference\` writes it anew, and a test holds it against what really comes out.

## What comes in

States, parallel states, final states, both kinds of history; transitions by event (by prefix, as SCXML hears), without event, and
on \`done.state\` of their own state; waits, which are events sent on entry, cancelled on exit and heard nowhere else; internal transitions; \`<assign>\` of whole numbers, which become counters; conditions over
\`In()\` and such numbers. A \`<send>\` with a target becomes \`emit\`. A \`<transition>\` whose condition is program code stays, closed,
until somebody writes its condition. Where a chart begins deep inside, or in a way back, a stage is added that leads there.

Everything else is left out and named with line and column. Nothing is fetched or expanded: a document type is refused.

## What goes out

The whole journey. The data model is called \`cel\`: conditions are CEL, and \`counter\` holds the counters. Waits are events sent with a
delay when a state is entered, and cancelled when it is left. What SCXML has no word for (personas, consent, touchpoints, what people
read) stands in elements and attributes of the namespace \`urn:waypost:journey\`, which other readers pass over; read back, it is the
journey it was.

## Conformance

The cases are those of the npm package \`@scion-scxml/test-framework\` 2.0.16, W3C's among them: every one that has a script. Each is read as a
journey and run on both engines; after each event the active stages have to be those that its script asks for. A case is excluded
where a journey cannot mean what it is about. Of ${results.length} cases ${count("passed")} passed, ${count("failed")} failed, and ${count("excluded")} are excluded.

| reason | what a journey cannot mean |
|---|---|
${used.map((reason) => `| \`${reason}\` | ${reasons[reason as Reason]} |`).join("\n")}

| case | outcome | reasons |
|---|---|---|
${rows.join("\n")}
`;
}
