import type { DocumentPath } from "./Diagnostic.js";
import type { Effect, JourneyDocument, ScenarioStep } from "./journeySchema.js";
import { timeZoneAttribute } from "./Ledger.js";

export type DeclaredKind =
  | "attribute"
  | "counter"
  | "purpose"
  | "channel"
  | "event"
  | "content"
  | "segment"
  | "persona"
  | "patient"
  | "entry"
  | "stage"
  | "touchpoint"
  | "transition"
  | "exit"
  | "objective"
  | "goal"
  | "policy"
  | "behaviour"
  | "scenario";

/** A name given to a thing, or used for one, with its place in the document. */
export interface NamePlace {
  readonly kind: DeclaredKind;
  readonly name: string;
  readonly path: DocumentPath;
}

/** Every name that the document gives, in document order. */
export function listDeclarations(document: JourneyDocument): readonly NamePlace[] {
  const named = (kind: DeclaredKind, list: string, items: readonly { readonly id: string }[]): NamePlace[] =>
    items.map(({ id }, index) => ({ kind, name: id, path: [list, index, "id"] }));
  return [
    ...named("attribute", "attributes", document.attributes),
    ...named("counter", "counters", document.counters),
    ...named("purpose", "purposes", document.purposes),
    ...named("channel", "channels", document.channels),
    ...document.events.map(
      ({ type }, index): NamePlace => ({ kind: "event", name: type, path: ["events", index, "type"] }),
    ),
    ...named("content", "contents", document.contents),
    ...named("segment", "segments", document.segments),
    ...named("persona", "personas", document.personas),
    ...named("patient", "patients", document.patients),
    ...named("entry", "entry", document.entry),
    ...named("stage", "stages", document.stages),
    ...named("touchpoint", "touchpoints", document.touchpoints),
    ...named("transition", "transitions", document.transitions),
    ...named("exit", "exits", document.exits),
    ...named("objective", "objectives", document.objectives),
    ...named("goal", "goals", document.goals),
    ...named("policy", "policies", document.policies),
    ...named("behaviour", "behaviour", document.behaviour),
    ...named("scenario", "scenarios", document.scenarios),
  ];
}

/** Every use of a declared name outside guards, in document order; event families and `*` are in `listEventPatterns`. */
export function listReferences(document: JourneyDocument): readonly NamePlace[] {
  const found: NamePlace[] = [];
  const use = (kind: DeclaredKind, name: string | undefined, path: DocumentPath) => {
    if (name !== undefined) found.push({ kind, name, path });
  };
  listFactReferences(document, use);
  use("stage", document.initial, ["initial"]);
  listStageReferences(document, use);
  listWayReferences(document, use);
  listPlanReferences(document, use);
  listScenarioReferences(document, use);
  return found;
}

type Use = (kind: DeclaredKind, name: string | undefined, path: DocumentPath) => void;

function listFactReferences(document: JourneyDocument, use: Use): void {
  document.channels.forEach((channel, index) => {
    channel.purposes.forEach(
      (purpose, at) => void use("purpose", purpose, ["channels", index, "purposes", at]),
    );
  });
  document.events.forEach((event, index) => void use("channel", event.channel, ["events", index, "channel"]));
  document.contents.forEach(
    (content, index) => void use("purpose", content.purpose, ["contents", index, "purpose"]),
  );
  document.personas.forEach((persona, index) => {
    const path = ["personas", index];
    use("segment", persona.segment, [...path, "segment"]);
    persona.distributions.forEach(({ attribute }, at) => {
      // Every journey knows where an HCP is.
      if (attribute === timeZoneAttribute) return;
      use("attribute", attribute, [...path, "distributions", at, "attribute"]);
    });
    (persona.consent ?? []).forEach(({ channel, purpose }, at) => {
      use("channel", channel, [...path, "consent", at, "channel"]);
      use("purpose", purpose, [...path, "consent", at, "purpose"]);
    });
    persona.affinities.forEach(
      ({ channel }, at) => void use("channel", channel, [...path, "affinities", at, "channel"]),
    );
  });
  document.entry.forEach((entry, index) => void use("event", entry.event, ["entry", index, "event"]));
}

function listStageReferences(document: JourneyDocument, use: Use): void {
  document.stages.forEach((stage, index) => {
    use("stage", stage.parent, ["stages", index, "parent"]);
    use("stage", stage.initial, ["stages", index, "initial"]);
    use("patient", stage.map?.patient, ["stages", index, "map", "patient"]);
    useEffects(stage.entry, ["stages", index, "entry"], use);
    useEffects(stage.exit, ["stages", index, "exit"], use);
  });
  document.touchpoints.forEach((touchpoint, index) => {
    const path = ["touchpoints", index];
    use("stage", touchpoint.stage, [...path, "stage"]);
    use("channel", touchpoint.channel, [...path, "channel"]);
    use("content", touchpoint.content, [...path, "content"]);
    use("purpose", touchpoint.purpose, [...path, "purpose"]);
    touchpoint.responses.forEach((response, at) => {
      const responsePath = [...path, "responses", at];
      use("event", response.event, [...responsePath, "event"]);
      response.byPersona.forEach(({ persona }, entry) => {
        use("persona", persona, [...responsePath, "byPersona", entry, "persona"]);
      });
    });
  });
}

function listWayReferences(document: JourneyDocument, use: Use): void {
  document.transitions.forEach((transition, index) => {
    use("stage", transition.from, ["transitions", index, "from"]);
    use("stage", transition.to, ["transitions", index, "to"]);
    if (typeof transition.after === "object" && "workingHour" in transition.after) {
      use("channel", transition.after.workingHour, ["transitions", index, "after", "workingHour"]);
    }
    useEffects(transition.effects, ["transitions", index, "effects"], use);
  });
}

function listPlanReferences(document: JourneyDocument, use: Use): void {
  document.goals.forEach(
    (goal, index) => void use("objective", goal.objective, ["goals", index, "objective"]),
  );
  document.policies.forEach(
    (policy, index) => void use("channel", policy.channel, ["policies", index, "channel"]),
  );
  document.behaviour.forEach((behaviour, index) => {
    const path = ["behaviour", index];
    use("event", behaviour.event, [...path, "event"]);
    use("stage", behaviour.stage, [...path, "stage"]);
    use("persona", behaviour.persona, [...path, "persona"]);
  });
}

function listScenarioReferences(document: JourneyDocument, use: Use): void {
  document.scenarios.forEach((scenario, index) => {
    const path = ["scenarios", index];
    use("persona", scenario.persona, [...path, "persona"]);
    use("segment", scenario.segment, [...path, "segment"]);
    scenario.attributes.forEach(
      ({ attribute }, at) => void noteAttribute(attribute, [...path, "attributes", at, "attribute"], use),
    );
    scenario.consent.forEach(({ channel, purpose }, at) => {
      use("channel", channel, [...path, "consent", at, "channel"]);
      use("purpose", purpose, [...path, "consent", at, "purpose"]);
    });
    scenario.steps.forEach((step, at) => void noteStep(step, [...path, "steps", at], use));
  });
}

function noteStep(step: ScenarioStep, path: DocumentPath, use: Use): void {
  switch (step.kind) {
    case "event":
      use("event", step.type, [...path, "type"]);
      break;
    case "consent":
      use("channel", step.channel, [...path, "channel"]);
      use("purpose", step.purpose, [...path, "purpose"]);
      break;
    case "attribute":
      noteAttribute(step.attribute, [...path, "attribute"], use);
      break;
    case "persona":
      use("persona", step.persona, [...path, "persona"]);
      break;
    case "segment":
      use("segment", step.segment, [...path, "segment"]);
      break;
    case "send":
      use("touchpoint", step.touchpoint, [...path, "touchpoint"]);
      break;
    case "expect":
      step.stages?.forEach((stage, at) => void use("stage", stage, [...path, "stages", at]));
      use("exit", step.exit, [...path, "exit"]);
      step.goals?.forEach((goal, at) => void use("goal", goal, [...path, "goals", at]));
      step.counters?.forEach(
        ({ counter }, at) => void use("counter", counter, [...path, "counters", at, "counter"]),
      );
      step.touchpoints?.forEach(
        ({ touchpoint }, at) =>
          void use("touchpoint", touchpoint, [...path, "touchpoints", at, "touchpoint"]),
      );
      break;
    case "advance":
      break;
  }
}

/** Every journey knows the time zone, declared or not. */
function noteAttribute(attribute: string, path: DocumentPath, use: Use): void {
  if (attribute !== timeZoneAttribute) use("attribute", attribute, path);
}

function useEffects(effects: readonly Effect[], path: DocumentPath, use: Use): void {
  effects.forEach((effect, index) => {
    if ("counter" in effect) use("counter", effect.counter, [...path, index, "counter"]);
  });
}

/** Every event type, family or `*` that sets off a transition or an exit, or answers a request. */
export function listEventPatterns(
  document: JourneyDocument,
): readonly { readonly pattern: string; readonly path: DocumentPath }[] {
  const inList = (list: string, items: readonly { readonly event?: string | undefined }[]) =>
    items.flatMap(({ event }, index) =>
      event === undefined ? [] : [{ pattern: event, path: [list, index, "event"] as DocumentPath }],
    );
  const answers = document.events.flatMap(({ answeredBy = [] }, index) =>
    answeredBy.map((pattern, at) => ({
      pattern,
      path: ["events", index, "answeredBy", at] as DocumentPath,
    })),
  );
  return [...answers, ...inList("transitions", document.transitions), ...inList("exits", document.exits)];
}
