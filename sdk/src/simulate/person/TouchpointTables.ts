import type { Journey } from "../../compile/Journey.js";
import { none, type ReadGuard } from "../../compile/JourneyTables.js";
import { compileExpression } from "../../guards/evaluateGuard.js";
import type { TouchpointField } from "../../guards/GuardExpression.js";
import { requireDurationMs } from "../../model/duration.js";
import type { Channel, Content, Touchpoint } from "../../model/journeySchema.js";
import { FactNumbers } from "../../run/FactNumbers.js";

/** What one touchpoint asks and how often it is made, by number. */
export interface TouchpointTable {
  readonly id: string;
  readonly stage: number;
  readonly channel: number;
  /** `none` where the channel needs no consent. */
  readonly consent: number;
  readonly guard: ReadGuard | undefined;
  readonly policies: readonly ReadGuard[];
  /** Undefined where it shows no content; null where its content was never approved. */
  readonly approval: Content["approval"] | null;
  /** Infinity where the channel has no cap. */
  readonly mostInWindow: number;
  readonly windowMs: number;
  readonly firstMs: number;
  readonly everyMs: number;
  readonly most: number;
  readonly findField: (field: TouchpointField) => string | undefined;
}

/** The touchpoints of a journey, by their places in the document. */
export function toTouchpointTables(journey: Journey): readonly TouchpointTable[] {
  const { document, tables, touchpoints } = journey;
  const numbers = new FactNumbers(document);
  return touchpoints.map(({ item, guard }): TouchpointTable => {
    const channel = document.channels.find(({ id }) => id === item.channel);
    const content = document.contents.find(({ id }) => id === item.content);
    const purpose = item.purpose ?? content?.purpose;
    const every = item.cadence.every === undefined ? 0 : requireDurationMs(item.cadence.every);
    return {
      id: item.id,
      stage: tables.stages.numbers.get(item.stage) ?? none,
      channel: numbers.channels.get(item.channel) ?? none,
      consent: findConsent(numbers, channel, purpose),
      guard: guard && compileExpression(guard.expression),
      policies: listPolicies(journey, item),
      approval: content === undefined ? undefined : (content.approval ?? null),
      mostInWindow: channel?.cap?.most ?? Number.POSITIVE_INFINITY,
      windowMs: channel?.cap === undefined ? 0 : requireDurationMs(channel.cap.window),
      firstMs: requireDurationMs(item.cadence.first),
      everyMs: every,
      // Without a distance between them there is only one.
      most: every === 0 ? 1 : item.cadence.most,
      findField: (field) => (field === "purpose" ? purpose : item[field]),
    };
  });
}

/** A purpose counts where the channel holds consent for it; elsewhere the channel as a whole is asked (semantics 8). */
function findConsent(
  numbers: FactNumbers,
  channel: Channel | undefined,
  purpose: string | undefined,
): number {
  if (channel?.consent !== "required") return none;
  const isHeld = purpose !== undefined && channel.purposes.includes(purpose);
  return numbers.findConsent(channel.id, isHeld ? purpose : undefined);
}

function listPolicies({ policies }: Journey, { channel }: Touchpoint): readonly ReadGuard[] {
  return policies.flatMap(({ item, guard }) =>
    guard === undefined || (item.channel !== undefined && item.channel !== channel)
      ? []
      : [compileExpression(guard.expression)],
  );
}
