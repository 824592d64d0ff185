import * as v from "valibot";
import type { SenderKind } from "./findSender";
import { hostSpecSchema, pointResultSchema, pointTaskSchema } from "./hostSchemas";
import { enrolReasonSchema, handoverSchema, noteSchema } from "./noteSchemas";
import type { MessageName, RequestOf } from "./protocol";
import { listReading, origin, pageReading, text } from "./readingSchema";

/** What a message must look like, and who may send it. */
export type Clause<Name extends MessageName> = {
  request: v.GenericSchema<unknown, RequestOf<Name>>;
  senders: readonly SenderKind[];
  /**
   * Answered in the turn it arrives in, because the first wait spends the click that led here. The site's grant is then not
   * asked for, so this is only for messages that give nothing away.
   */
  isImmediate?: true;
};

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const nothing = v.strictObject({});

/** An HCP, an entry, a journey: ids of the store. */
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const instant = v.pipe(v.number(), v.safeInteger());
const payload = v.pipe(
  v.record(
    v.pipe(v.string(), v.maxLength(64)),
    v.union([v.pipe(v.string(), v.maxLength(5_000)), v.pipe(v.number(), v.finite()), v.boolean()]),
  ),
  v.maxEntries(100),
);

/** The studio, in a tab of its own or docked over a page. */
const studioSenders = ["page", "studio"] as const;

const settings = v.strictObject({
  role: v.picklist(["commercial", "medical"]),
  freeText: v.boolean(),
  adverseEventUrl: v.exactOptional(v.pipe(v.string(), v.regex(/^(https:|mailto:|tel:)/), v.maxLength(1_000))),
  packUrl: v.exactOptional(v.pipe(v.string(), v.regex(/^https:\/\//), v.maxLength(1_000))),
});

const guardQuestion = v.strictObject({
  text: v.string(),
  kind: v.picklist(["transition", "entry", "exit", "goal", "touchpoint", "policy"]),
  event: v.exactOptional(token),
  guard: v.pipe(v.string(), v.maxLength(2_000)),
});

/** The contract of every message. Worker and engine only: it brings the schema library. */
export const contract: { readonly [Name in MessageName]: Clause<Name> } = {
  "site.state": {
    request: v.strictObject({ origin: v.exactOptional(origin) }),
    senders: ["popup", "page", "overlay"],
  },
  "site.grant-changed": { request: v.strictObject({ origin }), senders: ["popup", "page"] },
  "overlay.settings": { request: nothing, senders: ["overlay"] },
  "overlay.tab-moved": { request: v.strictObject({ tabTop: share }), senders: ["overlay"] },
  "overlay.strip-folded": { request: v.strictObject({ isFolded: v.boolean() }), senders: ["overlay"] },
  "overlay.dock-placed": {
    request: v.strictObject({
      side: v.picklist(["left", "right", "beside"]),
      widthPx: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
    }),
    senders: ["overlay"],
  },
  "overlay.hidden-changed": { request: v.strictObject({ hidden: v.boolean() }), senders: ["overlay"] },
  "page.read": { request: v.strictObject({ reading: pageReading }), senders: ["overlay"] },
  "page.mark": { request: v.strictObject({ reading: listReading }), senders: ["overlay"] },
  "page.reading": { request: nothing, senders: ["panel"] },
  "frame.admit": {
    request: v.strictObject({ ticket: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
    senders: ["overlay"],
  },
  "panel.ready": { request: nothing, senders: ["panel"] },
  "panel.dock": {
    request: v.strictObject({
      command: v.picklist(["close", "toggle-hidden", "other-side", "beside", "dock"]),
    }),
    senders: ["panel"],
  },
  "panel.open-beside": { request: nothing, senders: ["overlay"], isImmediate: true },
  "studio.open": { request: nothing, senders: ["panel", "popup"] },
  "studio.ready": { request: nothing, senders: ["studio"] },
  "studio.dock": {
    request: v.strictObject({ command: v.picklist(["close", "resize", "toggle-hidden"]) }),
    senders: ["studio"],
  },
  "studio.open-tab": {
    request: v.strictObject({ address: v.pipe(v.string(), v.maxLength(2_000)) }),
    senders: ["studio", "overlay"],
  },
  "bulk.state": { request: nothing, senders: ["page"] },
  "engine.ping": { request: nothing, senders: ["worker"] },
  "stays.usual": { request: v.strictObject({ journey: token }), senders: ["panel"] },
  "engine.stays": { request: v.strictObject({ journey: token }), senders: ["worker"] },
  "panel.view": { request: nothing, senders: ["panel"] },
  "person.copy": { request: v.strictObject({ hcp: token, text: v.string() }), senders: ["page"] },
  "person.search": { request: v.strictObject({ text }), senders: ["panel", "page"] },
  "person.link": { request: v.strictObject({ hcp: token }), senders: ["panel"] },
  "person.unlink": { request: nothing, senders: ["panel"] },
  "audit.read": { request: nothing, senders: ["page"] },
  "person.erase": { request: v.strictObject({ hcp: token }), senders: ["page"] },
  "entry.log": {
    request: v.strictObject({
      hcp: token,
      journey: token,
      type: token,
      payload: v.exactOptional(payload),
      occurredAt: v.exactOptional(instant),
      reason: v.exactOptional(enrolReasonSchema),
    }),
    senders: ["panel"],
  },
  "entry.undo": { request: v.strictObject({ hcp: token, entry: token }), senders: ["panel"] },
  "day.list": { request: nothing, senders: ["panel", "page"] },
  "day.read": { request: nothing, senders: ["page"] },
  "day.mark": { request: v.strictObject({ hcp: token, isVisit: v.boolean() }), senders: ["panel", "page"] },
  "handover.read": { request: v.strictObject({ at: v.exactOptional(instant) }), senders: ["page"] },
  "handover.mark": { request: handoverSchema, senders: ["page"] },
  "note.write": { request: v.strictObject({ hcp: token, note: noteSchema }), senders: ["panel"] },
  // How long a journey may be is for the SDK to say, with a diagnostic.
  "journey.publish": { request: v.strictObject({ text: v.string() }), senders: studioSenders },
  "people.count": { request: nothing, senders: ["page"] },
  "journey.list": { request: nothing, senders: studioSenders },
  "journey.read": { request: v.strictObject({ journey: token }), senders: studioSenders },
  "journey.counts": { request: v.strictObject({ journey: token }), senders: studioSenders },
  "journey.versions": { request: nothing, senders: studioSenders },
  "journey.version": { request: v.strictObject({ journey: token, version: token }), senders: studioSenders },
  "journey.pins": { request: v.strictObject({ journey: token }), senders: studioSenders },
  "journey.trial": { request: v.strictObject({ text: v.string() }), senders: studioSenders },
  "engine.trial": { request: v.strictObject({ text: v.string() }), senders: ["worker"] },
  "engine.counts": { request: v.strictObject({ journey: token }), senders: ["worker"] },
  "guard.count": { request: guardQuestion, senders: studioSenders },
  "engine.guard": { request: guardQuestion, senders: ["worker"] },
  "draft.list": { request: nothing, senders: studioSenders },
  "draft.read": { request: v.strictObject({ id: token }), senders: studioSenders },
  "draft.save": {
    request: v.strictObject({
      id: token,
      revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50)),
      isArchived: v.boolean(),
      text: v.string(),
    }),
    senders: studioSenders,
  },
  "draft.delete": { request: v.strictObject({ id: token }), senders: studioSenders },
  "experiment.keep": {
    request: v.strictObject({
      id: token,
      summary: v.pipe(payload, v.maxEntries(20)),
      // Results of the largest journeys; what is more would not pass as a message.
      content: v.pipe(v.string(), v.maxLength(24_000_000)),
    }),
    senders: ["page"],
  },
  "experiment.list": { request: nothing, senders: ["page"] },
  "experiment.read": { request: v.strictObject({ id: token }), senders: ["page"] },
  "experiment.delete": { request: v.strictObject({ id: token }), senders: ["page"] },
  "store.changed": { request: nothing, senders: ["engine"] },
  "pack.list": { request: nothing, senders: ["page"] },
  "pack.apply": {
    request: v.strictObject({ specs: v.pipe(v.array(hostSpecSchema), v.maxLength(200)), settings }),
    senders: ["engine"],
  },
  "settings.read": { request: nothing, senders: ["panel", "page"] },
  "settings.save": { request: v.strictObject({ settings }), senders: ["page"] },
  "store.reset": { request: nothing, senders: ["page"] },
  "hosts.list": {
    request: v.strictObject({ origin: v.exactOptional(origin) }),
    senders: ["page", "panel"],
  },
  "hosts.save": { request: v.strictObject({ spec: hostSpecSchema }), senders: ["page", "panel"] },
  "hosts.remove": { request: v.strictObject({ id: token }), senders: ["page", "panel"] },
  "point.ask": { request: v.strictObject({ task: pointTaskSchema }), senders: ["panel"] },
  "point.task": { request: nothing, senders: ["overlay"] },
  "point.done": { request: v.strictObject({ result: pointResultSchema }), senders: ["overlay"] },
  "point.result": { request: nothing, senders: ["panel"] },
};
