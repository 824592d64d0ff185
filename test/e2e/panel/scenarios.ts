import type {
  PanelWorld,
  WorldPage,
} from "../../../extension/src/features/journey-panel/testing/PanelWorld.ts";
import { requireJourney } from "../../../extension/src/features/journey-panel/testing/smallJourney.ts";
import { toPage } from "./readWorld.ts";

export type Scenario = {
  name: string;
  world(base: PanelWorld): PanelWorld;
  /** What must be read in it, in English and in German. */
  en: readonly (string | RegExp)[];
  de: readonly (string | RegExp)[];
};

const show = (base: PanelWorld, page: WorldPage): PanelWorld => ({ ...base, page });
const person = (hcp: string) => (base: PanelWorld) => show(base, toPage(base, hcp));
const fails =
  (failure: PanelWorld["failures"][string]) =>
  (base: PanelWorld): PanelWorld => ({
    ...show(base, toPage(base, "HCP-0009")),
    failures: { "panel.view": failure },
  });

/** Every state that the panel has, each with words that tell it from the others. */
export const scenarios: readonly Scenario[] = [
  {
    name: "under-way",
    world: person("HCP-0009"),
    en: [
      "Invitation · phase 2 of 7",
      "Visit due",
      "since today",
      "Persona: Traditional",
      "worth a visit",
      "Next",
      "Planned for 21 Nov 2026: Visit after the messages",
      "Log a touchpoint",
    ],
    de: [
      "Invitation · Phase 2 von 7",
      "Visit due",
      "seit heute",
      "Persona: Traditional",
      "Als Nächstes",
      "Kontakt eintragen",
    ],
  },
  {
    name: "arabic-name",
    world: person("HCP-0010"),
    en: ["ليلى الحداد", "Active use · phase 5 of 7", /for 1 day, since 19 Nov/],
    de: ["ليلى الحداد", /seit 1 Tag \(19. Nov/],
  },
  {
    name: "persona-unknown",
    world: person("HCP-0012"),
    en: ["Persona: not known"],
    de: ["Persona: nicht bekannt"],
  },
  {
    name: "touchpoint-held",
    world: person("HCP-0027"),
    en: [
      "Last reminder by e-mail",
      "allowed now",
      "Work towards: Visit agreed",
      "Not now: 1 touchpoint, and why",
    ],
    de: [
      "Last reminder by e-mail",
      "jetzt erlaubt",
      "Darauf hinwirken:",
      "Jetzt nicht: 1 Kontakt, und warum",
    ],
  },
  {
    name: "ended",
    world: person("HCP-0021"),
    en: ["Ended:", "the journey ended", "This journey has ended"],
    de: ["Beendet:", "Die Journey endete", "Diese Journey ist beendet"],
  },
  {
    name: "not-entered",
    world: person("HCP-0024"),
    en: ["Not in this journey"],
    de: ["Nicht in dieser Journey"],
  },
  {
    name: "completed",
    world: (base) => show(withFinal(base), toPage(base, "HCP-0001")),
    en: ["Completed", "this completed the journey"],
    de: ["Abgeschlossen"],
  },
  {
    name: "stuck",
    world: (base) => show(withLoop(base), toPage(base, "HCP-0009")),
    en: ["Stuck", "goes round in circles"],
    de: ["Steckengeblieben", "dreht sich im Kreis"],
  },
  {
    name: "two-journeys",
    world: (base) => enrollable(base),
    en: ["Cardiology portal", "Winter congress", "Not in this journey"],
    de: ["Cardiology portal", "Winter congress", "Nicht in dieser Journey"],
  },
  {
    name: "journeys-in-conflict",
    world: (base) => show(withConflict(base), toPage(base, "HCP-0027")),
    en: ["E-mail has room for one", "(Winter congress) waits", /Not now: 1 touchpoint[\s\S]*Not now: 1/],
    de: ["hat Platz für eins", "(Winter congress) wartet", /Jetzt nicht: 1 Kontakt[\s\S]*Jetzt nicht: 1/],
  },
  {
    name: "many-phases",
    world: (base) => show(withManyPhases(base), toPage(base, "HCP-0009")),
    en: ["phase 1 of 9"],
    de: ["Phase 1 von 9"],
  },
  {
    name: "no-journey",
    world: (base) => ({ ...show(base, toPage(base, "HCP-0009")), documents: [] }),
    en: ["No journey has been published yet", "Open the data page"],
    de: ["noch keine Journey veröffentlicht", "Datenseite öffnen"],
  },
  {
    name: "unknown-with-matches",
    world: (base) =>
      show(base, toPage(base, "HCP-0007", { kind: "unknown", nameMatches: ["HCP-0007", "HCP-0008"] })),
    en: ["does not know who this is", "2 people of this name", "This is who it is"],
    de: ["weiß nicht, wer das ist", "2 Personen dieses Namens"],
  },
  {
    name: "unknown",
    world: (base) =>
      show(base, toPage(base, "HCP-0046", { kind: "unknown", nameMatches: [] }, "Somebody Else")),
    en: ["does not know who this is", "Find somebody by name"],
    de: ["weiß nicht, wer das ist", "Suchen nach Name"],
  },
  {
    name: "ambiguous",
    world: (base) =>
      show(base, toPage(base, "HCP-0007", { kind: "ambiguous", candidates: ["HCP-0007", "HCP-0008"] })),
    en: ["belongs to 2 different people", "So nobody’s journey is shown"],
    de: ["gehört zu 2 verschiedenen Personen"],
  },
  {
    name: "empty-store",
    world: (base) => ({
      ...show(base, toPage(base, "HCP-0007", { kind: "unknown", nameMatches: [] })),
      people: [],
    }),
    en: ["No people have been brought in yet", "Open the data page"],
    de: ["noch keine Personen da", "Datenseite öffnen"],
  },
  {
    name: "list",
    world: (base) => show(base, { reading: listOf(50), subject: { kind: "no-record" } }),
    en: ["This is a list of 50 people"],
    de: ["eine Liste mit 50 Personen"],
  },
  {
    name: "foreign-page",
    world: (base) =>
      show(base, {
        reading: { kind: "other", origin: "http://intranet.example" },
        subject: { kind: "no-record" },
      }),
    en: ["intranet.example", "is not a CRM that Waypost can read"],
    de: ["intranet.example", "ist kein CRM"],
  },
  {
    name: "crm-page",
    world: (base) =>
      show(base, {
        reading: { kind: "other", hostId: "realtimex", origin: "http://crm.example" },
        subject: { kind: "no-record" },
      }),
    en: ["is not about one person"],
    de: ["nicht um eine einzelne Person"],
  },
  {
    name: "no-page",
    world: (base) => base,
    en: ["No page is open here"],
    de: ["Hier ist keine Seite offen"],
  },
  {
    name: "store-full",
    world: fails({ code: "store.full", cause: undefined }),
    en: ["There is no room left", "Try again"],
    de: ["Noch einmal versuchen"],
  },
  {
    name: "store-newer",
    world: fails({ code: "store.newer", found: 9, known: 1 }),
    en: ["written by a newer version"],
    de: ["eine neuere Version"],
  },
  {
    name: "store-unreadable",
    world: fails({ code: "store.unreadable", hcps: ["HCP-0009"], cause: undefined }),
    en: ["can no longer be read", "Open the data page"],
    de: ["Datenseite öffnen"],
  },
  {
    name: "keys-lost",
    world: fails({ code: "store.keysLost" }),
    en: ["keys are gone", "Open the data page"],
    de: ["Schlüssel", "Datenseite öffnen"],
  },
  {
    name: "unreachable",
    world: fails({ code: "unreachable", cause: undefined }),
    en: ["Waypost did not answer", "Try again"],
    de: ["Waypost hat nicht geantwortet", "Noch einmal versuchen"],
  },
  {
    name: "updated",
    world: fails({ code: "context-invalidated" }),
    en: ["Waypost was updated. Reload the page"],
    de: ["Waypost wurde aktualisiert"],
  },
];

function listOf(count: number) {
  return {
    kind: "list" as const,
    hostId: "realtimex",
    origin: "http://crm.example",
    object: "contacts",
    rows: Array.from({ length: count }, (_, id) => ({
      rowKey: String(id),
      recordId: String(id),
      identifiers: [],
    })),
  };
}

type Documents = PanelWorld["documents"];
type JourneyDocument = Documents[number]["document"];

/** What is written of a document, before its defaults are filled in. */
type Written = { [Key in keyof JourneyDocument]?: unknown };

function change(base: PanelWorld, edit: (document: JourneyDocument) => Written): PanelWorld {
  return {
    ...base,
    documents: base.documents.map((each) => ({ ...each, document: requireJourney(edit(each.document)) })),
  };
}

/** Regular use is where the journey's story ends. */
function withFinal(base: PanelWorld): PanelWorld {
  return change(base, (document) => ({
    ...document,
    stages: [...document.stages, { id: "done", label: "Story told", kind: "final" as const }],
    transitions: [
      ...document.transitions,
      { id: "finish", from: "regular", to: "done", label: "Has arrived", always: true as const },
    ],
  }));
}

/** Two stages that send everybody back and forth for ever, which only a persona keeps the check from seeing. */
function withLoop(base: PanelWorld): PanelWorld {
  const swing = { always: true as const, when: 'persona == "traditional"', order: -1 };
  return change(base, (document) => ({
    ...document,
    transitions: [
      ...document.transitions,
      { id: "swingThere", from: "emailInvited", to: "smsInvited", ...swing },
      { id: "swingBack", from: "smsInvited", to: "emailInvited", ...swing },
    ],
  }));
}

/** As `two-journeys`, of somebody whom a rep may bring into the second. */
export const enrollable = (base: PanelWorld): PanelWorld => show(withSecond(base), toPage(base, "HCP-0009"));

/** A second brand, in which this person has not begun. */
function withSecond(base: PanelWorld): PanelWorld {
  const [first] = base.documents;
  if (first === undefined) return base;
  const { attributes, channels, events, segments, personas } = first.document;
  const congress = requireJourney({
    format: 1,
    id: "winter-congress",
    title: "Winter congress",
    attributes,
    channels,
    events,
    segments,
    personas,
    entry: [{ id: "talk", event: "talk.given" }],
    initial: "invited",
    stages: [
      { id: "invited", label: "Invited", kind: "atomic" },
      { id: "booked", label: "Booked", kind: "atomic" },
    ],
    transitions: [{ id: "book", from: "invited", to: "booked", event: "visit.planned" }],
  });
  return { ...base, documents: [{ ...first, document: congress }, first] };
}

/** Two brands that both want to write now, where e-mail has room for one. */
function withConflict(base: PanelWorld): PanelWorld {
  const { documents } = withSecond(base);
  const [second, first] = documents;
  if (second === undefined || first === undefined) return base;
  const congress = requireJourney({
    ...second.document,
    channels: second.document.channels.map((channel) =>
      channel.id === "email" ? { ...channel, cap: { most: 1, window: "P30D" } } : channel,
    ),
    entry: [{ id: "invited", event: "campaign.invited" }],
    touchpoints: [
      {
        id: "programme",
        label: "Programme of the congress",
        stage: "invited",
        channel: "email",
        cadence: {},
      },
    ],
  });
  return { ...base, documents: [{ ...second, document: congress }, first] };
}

function withManyPhases(base: PanelWorld): PanelWorld {
  return change(base, (document) => ({
    ...document,
    id: "long-way",
    title: "A long way",
    entry: [{ id: "invited", event: "campaign.invited" }],
    initial: "step1",
    stages: Array.from({ length: 9 }, (_, index) => ({
      id: `step${index + 1}`,
      label: `Step ${index + 1}`,
      kind: "atomic" as const,
    })),
    transitions: Array.from({ length: 8 }, (_, index) => ({
      id: `on${index + 1}`,
      from: `step${index + 1}`,
      to: `step${index + 2}`,
      event: "visit.held",
    })),
    touchpoints: [],
    behaviour: [],
    goals: [],
    exits: [],
  }));
}
