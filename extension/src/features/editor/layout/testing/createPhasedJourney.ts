import { type JourneyDocument, openJourney } from "@waypost/sdk";

/** A journey as people draw them: in each phase a path with short cuts and ways back, on to the next phase, at times to an earlier one. */
export function createPhasedJourney(phases: number, stagesEach: number): JourneyDocument {
  const events = ["email.opened", "visit.held", "portal.visited", "question.asked", "webinar.attended"];
  const eventAt = (at: number) => events[at % events.length] ?? "";
  const stages: unknown[] = [];
  const transitions: unknown[] = [];
  const id = (phase: number, stage: number) => `s${phase}_${stage}`;
  const connect = (from: string, to: string, trigger: object) =>
    transitions.push({ id: `t${transitions.length}`, from, to, ...trigger });
  for (let phase = 0; phase < phases; phase += 1) {
    stages.push({ id: `p${phase}`, label: `Phase ${phase + 1}`, kind: "compound", initial: id(phase, 0) });
    for (let stage = 0; stage < stagesEach; stage += 1) {
      const mark = (phase * 31 + stage * 17) % 10;
      const label = mark === 3 ? `Stage ${stage + 1}, told about the second leaflet` : `Stage ${stage + 1}`;
      stages.push({ id: id(phase, stage), label, kind: "atomic", parent: `p${phase}` });
      if (stage + 1 < stagesEach) connect(id(phase, stage), id(phase, stage + 1), { event: eventAt(stage) });
      if (mark < 3 && stage + 2 < stagesEach)
        connect(id(phase, stage), id(phase, stage + 2), { event: eventAt(stage + 2) });
      if (mark > 6 && stage > 0)
        connect(id(phase, stage), id(phase, Math.floor(stage / 2)), { after: "P14D" });
    }
    if (phase > 0) connect(id(phase - 1, stagesEach - 1), `p${phase}`, { event: eventAt(phase) });
    if (phase % 4 === 3) connect(`p${phase}`, `p${phase - 2}`, { event: "question.asked" });
  }
  const opened = openJourney({
    format: 1,
    id: "phased",
    title: "Phased",
    attributes: [],
    channels: [],
    personas: [],
    events: events.map((type) => ({ type, label: type.replace(".", " ") })),
    entry: [{ id: "in", event: "visit.held" }],
    initial: "p0",
    stages,
    transitions,
  });
  if (!opened.ok) throw new Error("It is a journey");
  return opened.value;
}
