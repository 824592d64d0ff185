const phases = 10;
const inside = 49;
const transitions = 2_000;
const events = ["visit.held", "email.opened", "email.clicked", "portal.visited"];

/** No two guards alike, so that none is opened for another. */
const guards: readonly ((index: number) => string | undefined)[] = [
  (index) => `persona == "trailblazer" && hcp.affinity > 0.${index}`,
  (index) => `consent.email && hcp.affinity <= 0.${index}`,
  (index) => `count("email.opened", "P${1 + (index % 60)}D") >= ${index % 9} && hcp.segment == "core"`,
  (index) =>
    `hcp.segment in ["core", "priority"] && hcp.years >= ${index % 60} && hcp.affinity != 0.${index}`,
  () => undefined,
];

/** The text of a journey of 500 stages and 2,000 transitions. */
export function createLargeText(): string {
  const stageAt = (index: number) => {
    const place = index % (phases * inside);
    return `s${Math.floor(place / inside)}_${place % inside}`;
  };
  return JSON.stringify({
    format: 1,
    id: "large",
    title: "Large",
    attributes: [
      { id: "affinity", label: "Affinity", changes: "any", type: "number", min: 0, max: 1 },
      {
        id: "segment",
        label: "Segment",
        changes: "any",
        type: "enum",
        values: ["core", "priority", "other"],
      },
      { id: "years", label: "Years", changes: "any", type: "integer", min: 0, max: 60 },
    ],
    channels: [{ id: "email", label: "E-mail", consent: "required" }],
    events: [...events, "start"].map((type) => ({ type, label: type })),
    personas: ["traditional", "trailblazer"].map((id) => ({ id, label: id })),
    entry: [{ id: "enter", event: "start" }],
    initial: "p0",
    stages: [
      ...Array.from({ length: phases }, (_none, phase) => {
        return {
          id: `p${phase}`,
          label: `Phase ${phase}`,
          kind: "compound",
          initial: stageAt(phase * inside),
        };
      }),
      ...Array.from({ length: phases * inside }, (_none, index) => {
        return {
          id: stageAt(index),
          label: `Stage ${index}`,
          kind: "atomic",
          parent: `p${Math.floor(index / inside)}`,
        };
      }),
    ],
    transitions: Array.from({ length: transitions }, (_none, index) => {
      const turn = Math.floor(index / (phases * inside));
      const when = guards[(index + turn) % guards.length]?.(100 + (index % 900));
      return {
        id: `t${index}`,
        from: stageAt(index),
        to: stageAt(index + 1 + turn * 7),
        ...(turn === 3
          ? { after: `P${1 + (index % 30)}D` }
          : { event: events[(index + turn) % events.length] }),
        ...(when !== undefined && { when }),
      };
    }),
  });
}
