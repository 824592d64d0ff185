import { type JourneyDocument, openJourney } from "@waypost/sdk";

export type LargeJourney = {
  stages: number;
  transitions: number;
  /** Whether places are kept with it, as they are once it was drawn. */
  isPlaced: boolean;
};

const perPhase = 10;

/** A journey of phases of ten stages: ways from stage to stage, some back, some on to the next phase. The same every time. */
export function createLargeJourney({
  stages: wanted,
  transitions: ways,
  isPlaced,
}: LargeJourney): JourneyDocument {
  const phases = Math.ceil(wanted / perPhase);
  const names = Array.from({ length: wanted }, (_, index) => `s${index}`);
  const phaseOf = (index: number) => `p${Math.floor(index / perPhase)}`;
  const draw = createSeries(7);
  const transitions = Array.from({ length: ways }, (_, index) => {
    const from = index % wanted;
    const step = index < wanted ? 1 : Math.round(draw() * 6) - 2;
    const to = Math.min(wanted - 1, Math.max(0, from + (step === 0 ? 2 : step)));
    const trigger =
      index % 3 === 0 ? { after: `P${(index % 30) + 1}D` } : { event: `step.taken${index % 20}` };
    return {
      id: `t${index}`,
      from: names[from],
      to: names[to === from ? (from + 1) % wanted : to],
      ...trigger,
    };
  });
  const columns = 10;
  const layout = [
    ...Array.from({ length: phases }, (_, phase) => ({
      stage: `p${phase}`,
      x: (phase % columns) * 620,
      y: Math.floor(phase / columns) * 900,
      width: 560,
      height: 820,
    })),
    ...names.map((stage, index) => ({
      stage,
      x: 40 + (index % 2) * 270,
      y: 100 + Math.floor((index % perPhase) / 2) * 140,
    })),
  ];
  const opened = openJourney({
    format: 1,
    id: "large",
    title: "A large journey",
    events: [
      { type: "campaign.invited", label: "Invited" },
      ...Array.from({ length: 20 }, (_, index) => ({
        type: `step.taken${index}`,
        label: `Step ${index} taken`,
      })),
    ],
    entry: [{ id: "invited", event: "campaign.invited" }],
    initial: "p0",
    stages: [
      ...Array.from({ length: phases }, (_, phase) => ({
        id: `p${phase}`,
        label: `Phase ${phase + 1}`,
        kind: "compound",
        initial: `s${phase * perPhase}`,
      })),
      ...names.map((id, index) => ({
        id,
        label: `Stage ${index + 1}`,
        kind: "atomic",
        parent: phaseOf(index),
      })),
    ],
    transitions,
    ...(isPlaced && { layout, direction: "down" }),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error.slice(0, 3)));
  return opened.value;
}

/** Numbers from 0 to 1 that look drawn and are always the same (Park and Miller's generator). */
function createSeries(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
