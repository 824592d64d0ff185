import { openJourney } from "../../migrate/openJourney.js";
import { invariant } from "../../model/invariant.js";
import { createPiece } from "../clipboard/createPiece.js";
import { insertPiece, toTarget } from "../clipboard/insertPiece.js";
import type { Command, Draft } from "../EditIssue.js";
import type { Point } from "../layout/places.js";
import { adoptionLadder } from "./adoptionLadder.js";
import { customerLifeCycle } from "./customerLifeCycle.js";
import { consentGate, escalationToRep, reminderLoop } from "./fragments.js";
import { launch } from "./launch.js";
import { portalSubscription } from "./portalSubscription.js";
import { createSay, type Template, type TemplateLocale } from "./Template.js";
import { webinarSeries } from "./webinarSeries.js";
import { winBack } from "./winBack.js";

const templates = {
  adoptionLadder,
  customerLifeCycle,
  launch,
  webinarSeries,
  portalSubscription,
  winBack,
} as const;
const fragments = { reminderLoop, consentGate, escalationToRep } as const;

/** Names a journey to begin from. */
export type TemplateId = keyof typeof templates;
/** Names a fragment that can be inserted. */
export type FragmentId = keyof typeof fragments;

/** A template as a gallery shows it. */
export interface TemplateCard<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly description: string;
}

/** The journeys there are to begin with. */
export function listTemplates(locale: TemplateLocale): readonly TemplateCard<TemplateId>[] {
  return toCards<TemplateId>(templates, locale);
}

/** The pieces there are to drop in. */
export function listFragments(locale: TemplateLocale): readonly TemplateCard<FragmentId>[] {
  return toCards<FragmentId>(fragments, locale);
}

/** A new journey from a template, in one language. */
export function createFromTemplate(id: TemplateId, locale: TemplateLocale): Draft {
  return open(templates[id], locale);
}

/** A fragment as a document of its own, in one language: to be shown before it is dropped. */
export function createFragment(id: FragmentId, locale: TemplateLocale): Draft {
  return open(fragments[id], locale);
}

/** What `insertFragment` takes. */
export interface InsertFragmentArgs {
  readonly fragment: FragmentId;
  readonly locale: TemplateLocale;
  readonly parent?: string;
  /** Where its upper left corner goes, relative to the parent. */
  readonly at?: Point;
}

/** Drops a fragment in: what it depends on is matched by name, or comes along. */
export const insertFragment: Command<InsertFragmentArgs> = (
  document,
  { fragment, locale, parent, at = { x: 40, y: 80 } },
) => {
  const whole = createFragment(fragment, locale);
  const piece = createPiece(
    whole,
    whole.stages.map(({ id }) => id),
  );
  return insertPiece(document, piece, toTarget(parent, at));
};

function toCards<Id extends string>(
  all: Readonly<Record<Id, Template>>,
  locale: TemplateLocale,
): readonly TemplateCard<Id>[] {
  const say = createSay(locale);
  return (Object.keys(all) as Id[]).map((id) => ({
    id,
    title: all[id].title(say),
    description: all[id].description(say),
  }));
}

function open(template: Template, locale: TemplateLocale): Draft {
  const say = createSay(locale);
  const opened = openJourney({ ...template.write(say), description: template.description(say) });
  invariant(opened.ok, `the template ${template.id} is a journey document`);
  return opened.value;
}
