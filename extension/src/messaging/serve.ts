import type { Result } from "@waypost/sdk";
import * as v from "valibot";
import type { RawSender, Runtime } from "../platform/runtime";
import { type Clause, contract } from "./contract";
import { findSender, type Sender } from "./findSender";
import type {
  CallEnvelope,
  CallError,
  MessageName,
  MessageTo,
  Recipient,
  RequestOf,
  ResponseOf,
} from "./protocol";

/** What a handler knows besides the request. The same `requestId` means the same request, sent again. */
export type CallContext = { sender: Sender; requestId: string };

/** Answers one message; its request has been checked, and so has who sent it. A throw is a bug of ours. */
export type Handler<Name extends MessageName> = (
  request: RequestOf<Name>,
  context: CallContext,
) => ResponseOf<Name> | Promise<ResponseOf<Name>>;

/** One handler for every message of a recipient. */
export type Handlers<To extends Recipient> = { readonly [Name in MessageTo<To>]: Handler<Name> };

export type ServeOptions<To extends Recipient> = {
  recipient: To;
  handlers: Handlers<To>;
  runtime: Pick<Runtime, "id" | "onMessage">;
  /** Whether the site is granted now; an overlay outlives its grant by a moment. */
  isGranted(origin: string): Promise<boolean>;
  /** Whether a frame that bears this ticket was put into the tab's page by our overlay. */
  isAdmitted(tabId: number | undefined, ticket: string): Promise<boolean>;
  /** Told of a handler's throw, which its caller only sees as `handler-failed`. */
  onFailure(cause: unknown): void;
};

type Answer = Result<unknown, CallError>;

/** Answers the messages addressed to this context, always; must be called in the worker's first turn, or wake-ups are lost. */
export function serve<To extends Recipient>(options: ServeOptions<To>): void {
  options.runtime.onMessage((message, raw, reply) => {
    if (!isCallTo(options.recipient, message)) return undefined;
    void answer(options, message, raw).then(reply);
    return true;
  });
}

async function answer<To extends Recipient>(
  options: ServeOptions<To>,
  envelope: CallEnvelope,
  raw: RawSender,
): Promise<Answer> {
  const name = envelope.name as MessageTo<To>;
  const handler = Object.hasOwn(options.handlers, name) ? options.handlers[name] : undefined;
  if (handler === undefined) return { ok: false, error: { code: "unknown-message", name } };
  try {
    return await answerKnown(options, name, handler, envelope, raw);
  } catch (cause) {
    options.onFailure(cause);
    return {
      ok: false,
      error: { code: "handler-failed", message: cause instanceof Error ? cause.message : String(cause) },
    };
  }
}

async function answerKnown<Name extends MessageName>(
  options: Pick<ServeOptions<Recipient>, "runtime" | "isGranted" | "isAdmitted">,
  name: Name,
  handler: Handler<Name>,
  envelope: CallEnvelope,
  raw: RawSender,
): Promise<Answer> {
  const clause: Clause<Name> = contract[name];
  const sender = findSender(raw, options.runtime.id());
  const isAllowed = sender !== undefined && clause.senders.includes(sender.kind);
  if (!isAllowed || (!clause.isImmediate && !(await isWelcome(options, sender)))) {
    return { ok: false, error: { code: "not-allowed" } };
  }
  const parsed = v.safeParse(clause.request, envelope.request);
  if (!parsed.success) return { ok: false, error: { code: "bad-request", issues: toIssues(parsed.issues) } };
  return { ok: true, value: await handler(parsed.output, { sender, requestId: envelope.id }) };
}

/** What stands in a page is asked for its grant, and a page of ours in a frame for who put it there. */
async function isWelcome(
  { isGranted, isAdmitted }: Pick<ServeOptions<Recipient>, "isGranted" | "isAdmitted">,
  sender: Sender,
): Promise<boolean> {
  if (sender.kind === "overlay") return isGranted(sender.origin);
  if ("ticket" in sender && sender.ticket !== undefined) return isAdmitted(sender.tabId, sender.ticket);
  return true;
}

function toIssues(issues: readonly v.BaseIssue<unknown>[]): string[] {
  // The path and the expectation only: what was received may be about a person.
  return issues.map(
    (issue) => `${v.getDotPath(issue) ?? "request"}: expected ${issue.expected ?? issue.type}`,
  );
}

function isCallTo(recipient: Recipient, message: unknown): message is CallEnvelope {
  if (typeof message !== "object" || message === null) return false;
  const { waypost, to, id, name } = message as Partial<Record<keyof CallEnvelope, unknown>>;
  return waypost === "call" && to === recipient && typeof id === "string" && typeof name === "string";
}
