import { dayMs, hourMs, minuteMs, toOfficeHours, toWaking } from "./calendar.ts";
import type { Random } from "./createRandom.ts";
import type { ConsentChange, Happening, Hcp } from "./Hcp.ts";

type Channel = ConsentChange["channel"];

interface Message {
  readonly channel: Channel;
  readonly at: number;
}

const items = [
  "ECG of the week",
  "Guideline summary: lipids",
  "Case: syncope in a young runner",
  "Webinar: imaging in heart failure",
  "Guideline summary: atrial fibrillation",
] as const;

/** How long an HCP takes to answer a message, hours. */
const answerHours = { trailblazer: [0.3, 20], traditional: [5, 60], unknown: [5, 50] } as const;

/** Writes down one HCP's history while a storyline tells it. */
export class Diary {
  readonly hcp: Hcp;
  readonly random: Random;
  readonly consent: ConsentChange[];
  readonly happenings: Happening[] = [];
  /** When messages began to be sent: with the invitation, or with a permission that came later. */
  #begunAt: number;

  constructor(hcp: Hcp, consent: readonly ConsentChange[], random: Random, invitedAt: number) {
    this.hcp = hcp;
    this.consent = [...consent];
    this.random = random;
    this.#begunAt = invitedAt;
  }

  get begunAt(): number {
    return this.#begunAt;
  }

  /** To the second, as sources write it; answers when. */
  add(type: string, at: number, payload?: Happening["payload"]): number {
    const secondAt = Math.floor(at / 1_000) * 1_000;
    this.happenings.push({ type, at: secondAt, ...(payload && { payload }) });
    return secondAt;
  }

  /** Consent on paper, brought back from a visit; messages begin then. */
  grant(channel: Channel, at: number): void {
    this.consent.push({ channel, change: "granted", at, expiresAt: at + 730 * dayMs });
    this.#begunAt = at;
  }

  withdraw(channel: Channel, at: number): void {
    this.consent.push({ channel, change: "withdrawn", at });
  }

  has(channel: Channel, at = this.#begunAt): boolean {
    const last = this.consent.filter((change) => change.channel === channel && change.at <= at).at(-1);
    return last?.change === "granted" && (last.expiresAt === undefined || last.expiresAt > at);
  }

  /** All messages until nobody answers; with `opened`, each e-mail was at least looked at. */
  sendAll(opened = false): number {
    let at = this.#begunAt;
    this.#planMessages().forEach((message, index) => {
      at = this.#send(message);
      if (opened && message.channel === "email") {
        this.add("email.opened", toWaking(at + this.random.between("open", 0.2, 30, index) * hourMs));
      }
    });
    return at;
  }

  /** The invitation itself; for somebody who must not be written to, only its moment. */
  sendFirst(): Message {
    const message = this.#planMessages()[0];
    return message ? { ...message, at: this.#send(message) } : { channel: "email", at: this.#begunAt };
  }

  /** One more message where the journey sends one, on whichever channel is still allowed. */
  remind(at: number): void {
    const channel = (["email", "sms"] as const).find((choice) => this.has(choice, at));
    if (channel) this.#send({ channel, at });
  }

  /** The message that is answered, with all before it, and the answer: a click and a look as a guest. */
  respond(atMost = Number.POSITIVE_INFINITY): number {
    const plan = this.#planMessages();
    const answered = this.random.integer("answered", 0, Math.min(plan.length, atMost) - 1);
    let at = this.#begunAt;
    for (const message of plan.slice(0, answered + 1)) at = this.#send(message);
    const [least, most] = answerHours[this.hcp.persona ?? "unknown"];
    at = toWaking(at + this.random.between("answer", least, most) * hourMs);
    if (plan[answered]?.channel === "sms") this.add("sms.clicked", at);
    else {
      this.add("email.opened", at);
      at = this.add("email.clicked", at + this.random.integer("click", 1, 4) * minuteMs);
    }
    return this.visit(at + minuteMs);
  }

  visit(at: number): number {
    const minutes = this.random.integer("minutes", 2, 14, this.happenings.length);
    return this.add("portal.visited", toWaking(at), { minutes });
  }

  read(at: number): number {
    const item = items[this.random.integer("item", 0, items.length - 1, this.happenings.length)] ?? items[0];
    return this.add("content.viewed", toWaking(at), { item });
  }

  meet(at: number, interested: boolean): number {
    return this.add("visit.held", toOfficeHours(at), { interested });
  }

  after(at: number, purpose: string, leastDays: number, mostDays: number, occurrence = 0): number {
    const days = this.random.between(purpose, leastDays, mostDays, occurrence);
    return toWaking(at + Math.round((days * dayMs) / minuteMs) * minuteMs);
  }

  #send({ channel, at }: Message): number {
    return this.add(
      `${channel}.sent`,
      at + this.random.integer("send", 1, 55, this.happenings.length) * minuteMs,
    );
  }

  /** The messages of the journey's invitation, when its waits say they go out. */
  #planMessages(): readonly Message[] {
    const email = this.has("email");
    const sms = this.has("sms");
    if (!email && !sms) return [];
    const trailblazer = this.hcp.persona === "trailblazer";
    const begin = this.#begunAt;
    const second: Channel = email ? "email" : "sms";
    if ((trailblazer && sms && (this.hcp.digitalAffinity ?? 0) > 0.6) || !email) {
      const days = trailblazer && email ? 2 : 7;
      const plan: Message[] = [
        { channel: "sms", at: begin },
        { channel: second, at: begin + days * dayMs },
      ];
      return trailblazer ? [...plan, { channel: second, at: begin + (days + 4) * dayMs }] : plan;
    }
    if (trailblazer) {
      const days = sms ? 3 : 5;
      return [
        { channel: "email", at: begin },
        { channel: sms ? "sms" : "email", at: begin + days * dayMs },
        { channel: "email", at: begin + (days + 4) * dayMs },
      ];
    }
    const days = this.hcp.persona === "traditional" ? 7 : 10;
    return [
      { channel: "email", at: begin },
      { channel: "email", at: begin + days * dayMs },
    ];
  }
}
