import type { GuardScope } from "../../guards/GuardScope.js";
import { createGuardScope } from "../../guards/GuardScope.js";
import { getDeclaredNames, touchpointFields } from "../../guards/scopeNames.js";
import type { Attribute } from "../../model/journeySchema.js";
import { type GuardPlace, getGuardScope } from "../../rules/listGuards.js";
import type { Draft } from "../EditIssue.js";
import type { GuardOperator, GuardSubject, GuardValue } from "./GuardRule.js";

/** One of a menu's entries: what is written, and what people call it. */
export interface GuardChoice {
  readonly value: string;
  readonly label: string;
}

/** What a rule's value is entered with. */
export type GuardEditor =
  | { readonly kind: "choice"; readonly choices: readonly GuardChoice[] }
  | {
      readonly kind: "number";
      readonly type: "int" | "double";
      readonly min?: number;
      readonly max?: number;
      readonly unit?: "times" | "touches";
    }
  | { readonly kind: "yesNo" }
  | { readonly kind: "duration" }
  | { readonly kind: "instant" }
  | { readonly kind: "text" };

/** What a menu has to ask before the subject is complete. */
export type GuardParameter =
  | {
      readonly name: "event" | "stage" | "channel" | "purpose" | "field";
      readonly choices: readonly GuardChoice[];
    }
  | { readonly name: "window"; readonly usual: string };

/** What a line of the guard builder asks of its operand. */
export type GuardTest = "compare" | "oneOf" | "holds" | "known";

/** Something a rule can ask about, as a menu offers it. */
export interface GuardField {
  /** Complete, or with the first choice of each parameter. */
  readonly subject: GuardSubject;
  /** Under which heading; its words are the interface's. */
  readonly group: "hcp" | "consent" | "event" | "history" | "run" | "touchpoint" | "time";
  /** What people call it; undefined where it is no declared thing, such as the persona, and the interface has words. */
  readonly label: string | undefined;
  readonly tests: readonly GuardTest[];
  readonly operators: readonly GuardOperator[];
  readonly editor: GuardEditor;
  readonly parameters: readonly GuardParameter[];
  /** A value to begin with. */
  readonly usual: GuardValue;
}

const equality: readonly GuardOperator[] = ["==", "!="];
const order: readonly GuardOperator[] = ["==", "!=", "<", "<=", ">", ">="];
const ordered: readonly GuardOperator[] = [">=", "<", ">", "<="];

/** What the guard builder's menus offer at a place of a journey: nothing that the guard could not read there. */
export function listGuardFields(
  document: Draft,
  place?: Pick<GuardPlace, "kind" | "event">,
): readonly GuardField[] {
  const base = createGuardScope(document);
  const scope = place === undefined ? base : getGuardScope(document, base, place);
  const menu = createMenu(document, scope);
  return [
    ...listPeople(document),
    ...listAttributes(document, scope),
    ...listConsents(document),
    ...listPayload(document, scope),
    ...(scope.hasTouchpoint ? listTouchpoint(document) : []),
    ...listHistory(document, menu),
    ...listRun(document, menu),
    {
      ...plain("instant", ordered),
      subject: { kind: "now" },
      group: "time",
      label: undefined,
      usual: { type: "timestamp", value: "2026-01-01T00:00:00.000Z" },
    },
  ];
}

type Menu = Readonly<Record<"events" | "stages" | "channels", readonly GuardChoice[]>>;

function createMenu(document: Draft, scope: GuardScope): Menu {
  const readable = document.events.filter(({ facts }) => canRead(document, facts));
  const families = new Set(
    readable.flatMap(({ type }) => {
      const words = type.split(".");
      return words.slice(0, -1).map((_, index) => `${words.slice(0, index + 1).join(".")}.*`);
    }),
  );
  return {
    events: [
      ...readable.map(({ type, label }) => ({ value: type, label })),
      ...[...families].map((family) => ({ value: family, label: family })),
    ],
    stages: document.stages
      .filter(({ kind }) => kind !== "history")
      .map(({ id, label }) => ({ value: id, label })),
    channels: [...scope.channels.keys()].map((id) => ({ value: id, label: labelOf(document.channels, id) })),
  };
}

/** A commercial journey reads no medical fact. */
function canRead(document: Draft, facts: "commercial" | "medical" | "both"): boolean {
  return facts === "both" || facts === document.facts;
}

function plain(kind: "duration" | "instant" | "text", operators: readonly GuardOperator[]) {
  return { editor: { kind }, operators, tests: ["compare"] as const, parameters: [] };
}

function toChoice(
  choices: readonly GuardChoice[],
  tests: readonly GuardTest[] = ["compare", "oneOf"],
): Pick<GuardField, "editor" | "operators" | "tests" | "parameters" | "usual"> {
  return {
    editor: { kind: "choice", choices },
    operators: equality,
    tests,
    parameters: [],
    usual: { type: "string", value: choices[0]?.value ?? "" },
  };
}

const yesNo = {
  editor: { kind: "yesNo" },
  operators: [],
  tests: ["holds"],
  usual: { type: "bool", value: true },
} as const;

function labelOf(items: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return items.find((item) => item.id === id)?.label ?? id;
}

function toChoices(
  items: readonly { readonly id: string; readonly label: string }[],
): readonly GuardChoice[] {
  return items.map(({ id, label }) => ({ value: id, label }));
}

function listPeople({ personas, segments }: Draft): readonly GuardField[] {
  return [
    ...(personas.length > 0
      ? [
          {
            ...toChoice(toChoices(personas)),
            subject: { kind: "persona" as const },
            group: "hcp" as const,
            label: undefined,
          },
        ]
      : []),
    ...(segments.length > 0
      ? [
          {
            ...toChoice(toChoices(segments)),
            subject: { kind: "segment" as const },
            group: "hcp" as const,
            label: undefined,
          },
        ]
      : []),
  ];
}

function listAttributes(document: Draft, scope: GuardScope): readonly GuardField[] {
  const nameable = new Set(getDeclaredNames("hcp", scope));
  return document.attributes
    .filter(({ id, facts }) => nameable.has(id) && canRead(document, facts))
    .map((attribute): GuardField => {
      const subject = { kind: "attribute", attribute: attribute.id } as const;
      return { ...describeAttribute(attribute), subject, group: "hcp", label: attribute.label };
    });
}

function describeAttribute(
  attribute: Attribute,
): Pick<GuardField, "editor" | "operators" | "tests" | "parameters" | "usual"> {
  switch (attribute.type) {
    case "enum":
      return toChoice(
        attribute.values.map((value) => ({ value, label: value })),
        ["compare", "oneOf", "known"],
      );
    case "boolean":
      return { ...yesNo, tests: ["holds", "known"], parameters: [] };
    case "date":
      return {
        ...plain("instant", ordered),
        tests: ["compare", "known"],
        usual: { type: "timestamp", value: "2026-01-01T00:00:00.000Z" },
      };
    default: {
      const type = attribute.type === "integer" ? "int" : "double";
      const { min, max } = attribute;
      return {
        editor: {
          kind: "number",
          type,
          ...(min !== undefined && { min }),
          ...(max !== undefined && { max }),
        },
        operators: order,
        tests: ["compare", "known"],
        parameters: [],
        usual: { type, value: min ?? 0 },
      };
    }
  }
}

function listConsents({ channels, purposes }: Draft): readonly GuardField[] {
  return channels.map(({ id, label, purposes: own }): GuardField => {
    const parameters: readonly GuardParameter[] =
      own.length === 0
        ? []
        : [
            {
              name: "purpose",
              choices: own.map((purpose) => ({ value: purpose, label: labelOf(purposes, purpose) })),
            },
          ];
    return { ...yesNo, subject: { kind: "consent", channel: id }, group: "consent", label, parameters };
  });
}

function listPayload({ facts }: Draft, scope: GuardScope): readonly GuardField[] {
  const nameable = new Set(getDeclaredNames("event", scope));
  return [...(scope.fields?.values() ?? [])]
    .filter(
      ({ name, types, isMedical }) =>
        nameable.has(name) && types.length === 1 && !(isMedical && facts === "commercial"),
    )
    .map(({ name, types, values }): GuardField => {
      const base = { subject: { kind: "field", field: name }, group: "event", label: name } as const;
      const [type] = types;
      if (type === "boolean") return { ...base, ...yesNo, tests: ["holds", "known"], parameters: [] };
      if (type === "string") {
        const choices = (values ?? []).map((value) => ({ value, label: value }));
        if (values !== undefined) return { ...base, ...toChoice(choices, ["compare", "oneOf", "known"]) };
        return {
          ...base,
          ...plain("text", equality),
          tests: ["compare", "known"],
          usual: { type: "string", value: "" },
        };
      }
      const number = type === "integer" ? "int" : "double";
      return {
        ...base,
        editor: { kind: "number", type: number },
        operators: order,
        tests: ["compare", "known"],
        parameters: [],
        usual: { type: number, value: 0 },
      };
    });
}

function listTouchpoint(document: Draft): readonly GuardField[] {
  const items = { channel: document.channels, content: document.contents, purpose: document.purposes };
  return touchpointFields.map((field): GuardField => {
    const tests: readonly GuardTest[] =
      field === "channel" ? ["compare", "oneOf"] : ["compare", "oneOf", "known"];
    return {
      ...toChoice(toChoices(items[field]), tests),
      subject: { kind: "touchpoint", field },
      group: "touchpoint",
      label: undefined,
    };
  });
}

function listHistory(document: Draft, { events, channels }: Menu): readonly GuardField[] {
  const event = events[0]?.value;
  const channel = channels[0]?.value;
  const window: GuardParameter = { name: "window", usual: "P30D" };
  const counted = (unit: "times" | "touches") =>
    ({
      editor: { kind: "number", type: "int", min: 0, unit },
      operators: [">=", "<", "==", ">", "<=", "!="],
      tests: ["compare"],
      usual: { type: "int", value: 1 },
    }) as const;
  const found: GuardField[] = [];
  if (event !== undefined) {
    const which: GuardParameter = { name: "event", choices: events };
    found.push(
      {
        ...counted("times"),
        subject: { kind: "count", event, window: "P30D" },
        group: "history",
        label: undefined,
        parameters: [which, window],
      },
      {
        ...plain("duration", ordered),
        subject: { kind: "sinceEvent", event },
        group: "history",
        label: undefined,
        parameters: [which],
        usual: { type: "duration", value: "P30D" },
      },
      ...listSums(document, window),
    );
  }
  if (channel !== undefined) {
    const which: GuardParameter = { name: "channel", choices: channels };
    found.push({
      ...counted("touches"),
      subject: { kind: "touches", channel, window: "P30D" },
      group: "history",
      label: undefined,
      parameters: [which, window],
    });
  }
  return found;
}

function listSums(document: Draft, window: GuardParameter): readonly GuardField[] {
  return document.events
    .filter(({ facts }) => canRead(document, facts))
    .flatMap(({ type, label, payload }) =>
      payload
        .filter((field) => field.type === "integer" || field.type === "number")
        .map((field): GuardField => {
          const number = field.type === "integer" ? "int" : "double";
          return {
            subject: { kind: "sum", event: type, field: field.name, window: "P30D" },
            group: "history",
            label: `${label}: ${field.name}`,
            tests: ["compare"],
            operators: ordered,
            editor: { kind: "number", type: number },
            parameters: [window],
            usual: { type: number, value: 1 },
          };
        }),
    );
}

function listRun({ counters }: Draft, { stages }: Menu): readonly GuardField[] {
  const [stage] = stages;
  const which: GuardParameter = { name: "stage", choices: stages };
  return [
    ...counters.map(
      ({ id, label, min, max }): GuardField => ({
        subject: { kind: "counter", counter: id },
        group: "run",
        label,
        tests: ["compare"],
        operators: order,
        editor: { kind: "number", type: "int", min, max },
        parameters: [],
        usual: { type: "int", value: min },
      }),
    ),
    ...(stage === undefined
      ? []
      : [
          {
            ...yesNo,
            subject: { kind: "inStage", stage: stage.value },
            group: "run",
            label: undefined,
            parameters: [which],
          } as const,
          {
            ...plain("duration", ordered),
            subject: { kind: "timeInStage", stage: stage.value },
            group: "run",
            label: undefined,
            parameters: [which],
            usual: { type: "duration", value: "P7D" },
          } as const,
        ]),
  ];
}
