import type { Journey } from "../compile/Journey.js";
import { getJourneyLabels } from "../sentences/JourneyLabels.js";
import type { JourneyProof, Verdict, Witness } from "../verify/JourneyProof.js";
import type { CommandWords } from "./CommandWords.js";
import { type Paint, toPlainLine } from "./Terminal.js";

interface Line {
  readonly persona: string | undefined;
  readonly text: string;
  readonly witness: Witness | undefined;
}

interface Asked {
  readonly persona: string | undefined;
  readonly verdict: Verdict;
}

/** What was proved, as text: counts, then what is to be decided about, each with those for whom it holds. */
export function printProof(journey: Journey, proof: JourneyProof, words: CommandWords, paint: Paint): string {
  const { own } = words;
  const all: readonly Asked[] = [
    ...proof.stages,
    ...proof.transitions,
    ...proof.overlaps,
    ...proof.gaps,
    ...proof.loops,
    ...proof.consent,
  ];
  const count = (kind: Verdict["kind"]) => all.filter(({ verdict }) => verdict.kind === kind).length;
  const { title } = journey.document;
  const summary = own.sentence("prove.summary", {
    title,
    proved: count("proved"),
    found: count("found"),
    open: count("notProved"),
  });
  const lines = groupLines(listLines(journey, proof, words));
  const labels = getJourneyLabels(journey.document);
  const left = proof.leftToVary.map(labels.attribute);
  const notes = [
    own.sentence("prove.scope", { kinds: proof.kinds }),
    ...(proof.search.isExhausted ? [] : [own.sentence("prove.steps", { most: proof.search.most })]),
    ...(left.length === 0 ? [] : [own.sentence("prove.leftToVary", { attributes: left })]),
  ];
  const findings = lines.map(({ text, personas, witness }) => {
    const whom = own.sentence("prove.whom", {
      personas: personas.map((persona) => (persona === undefined ? undefined : labels.persona(persona))),
    });
    const shown =
      witness === undefined
        ? ""
        : `    ${toPlainLine(own.sentence("prove.witness", { steps: describeWitness(journey, witness, words) }))}\n`;
    return `${paint("yellow", toPlainLine(whom))}: ${toPlainLine(text)}\n${shown}`;
  });
  const nothing = findings.length === 0 ? `${toPlainLine(own.sentence("prove.nothing", {}))}\n` : "";
  return `${paint("bold", toPlainLine(summary))}\n\n${findings.join("")}${nothing}\n${notes.map((note) => `${toPlainLine(note)}\n`).join("")}`;
}

/** A line that holds for several personas stands once, with the first witness. */
function groupLines(lines: readonly Line[]) {
  const groups = new Map<
    string,
    { text: string; personas: (string | undefined)[]; witness: Witness | undefined }
  >();
  for (const { text, persona, witness } of lines) {
    const group = groups.get(text);
    if (group === undefined) groups.set(text, { text, personas: [persona], witness });
    else group.personas.push(persona);
  }
  return [...groups.values()];
}

function listLines(journey: Journey, proof: JourneyProof, { own }: CommandWords): readonly Line[] {
  const labels = getJourneyLabels(journey.document);
  const way = (id: string) => nameWay(journey, id);
  const dead = <Proof extends Asked>(proofs: readonly Proof[], toText: (proof: Proof) => string): Line[] =>
    proofs.flatMap((one) =>
      one.verdict.kind === "proved" ? [{ persona: one.persona, text: toText(one), witness: undefined }] : [],
    );
  const shown = <Proof extends Asked>(proofs: readonly Proof[], toText: (proof: Proof) => string): Line[] =>
    proofs.flatMap((one) =>
      one.verdict.kind === "found"
        ? [{ persona: one.persona, text: toText(one), witness: one.verdict.witness }]
        : [],
    );
  return [
    ...dead(proof.stages, ({ stage }) => own.sentence("prove.stage", { stage: labels.stage(stage) })),
    ...dead(proof.transitions, ({ transition, verdict }) => {
      const reason = verdict.kind === "proved" ? verdict.reason : "proof.guard";
      return own.sentence("prove.transition", { transition: way(transition), reason });
    }),
    ...shown(proof.overlaps, ({ first, second }) =>
      own.sentence("prove.overlap", { first: way(first), second: way(second) }),
    ),
    ...shown(proof.gaps, ({ stage, transitions }) =>
      own.sentence("prove.gap", { stage: labels.stage(stage), transitions: transitions.map(way) }),
    ),
    ...shown(proof.loops, ({ stages }) => own.sentence("prove.loop", { stages: stages.map(labels.stage) })),
    ...shown(proof.consent, ({ touchpoint, channel }) =>
      own.sentence("prove.consent", {
        touchpoint: labels.touchpoint(touchpoint),
        channel: labels.channel(channel),
      }),
    ),
  ];
}

function nameWay({ document, transitions }: Journey, id: string): string {
  const item = transitions.get(id)?.item;
  const { stage } = getJourneyLabels(document);
  const way = item?.to === undefined ? stage(item?.from ?? "") : `${stage(item.from)} → ${stage(item.to)}`;
  return `${item?.label ?? id} (${way})`;
}

function describeWitness(
  { document }: Journey,
  { actions }: Witness,
  { own }: CommandWords,
): readonly string[] {
  const labels = getJourneyLabels(document);
  return actions.map((action) => {
    switch (action.kind) {
      case "event":
        return own.sentence("prove.step.event", { label: labels.events(action.type)[0] ?? action.type });
      case "advance":
        return own.sentence("prove.step.time", {});
      case "consent":
        return own.sentence("prove.step.consent", {
          channel: labels.channel(action.channel),
          change: action.change,
        });
      case "attribute":
        return own.sentence("prove.step.other", {
          what: labels.attribute(action.attribute),
          value: String(action.value),
        });
      default:
        return action.kind;
    }
  });
}
