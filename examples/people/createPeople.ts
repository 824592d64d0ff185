import { type Journey, type Ledger, type LedgerEntry, type Run, replay, type Scalar } from "@waypost/sdk";
import { dayMs, toOfficeHours } from "../cardiology-portal/calendar.ts";
import { createRandom, type Random } from "../cardiology-portal/createRandom.ts";
import { familyNames, givenNames } from "../cardiology-portal/names.ts";
import type { Habit, Scenario } from "./Scenario.ts";

/** Somebody made up, with what happened until the crowd's day. */
export interface Somebody {
  readonly name: string;
  readonly persona: string | undefined;
  readonly attributes: Readonly<Record<string, Scalar | undefined>>;
  readonly ledger: Ledger;
}

/** Nobody lives through more than this. */
const mostEvents = 200;
/** Who does nothing and waits for nothing thinks again after this. */
const quarterMs = 90 * dayMs;

/**
 * People who live through a journey: in each stage they do what its habits say, and what the journey waits for comes due.
 *
 * Every draw hangs on seed, person, stage and occurrence alone, so one change leaves everybody else as they were.
 */
export function createPeople(journey: Journey, scenario: Scenario, size: number): readonly Somebody[] {
  return Array.from({ length: size }, (_none, index) => {
    const random = createRandom(scenario.seed, index);
    const hcp = `${scenario.prefix}-${String(index + 1).padStart(4, "0")}`;
    const persona = scenario.drawPersona(random);
    const attributes = scenario.drawAttributes(random, persona);
    const life = new Life(journey, scenario, random, hcp, persona);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) life.know(name, value);
    life.live();
    const name = `${random.pick("givenName", givenNames)} ${random.pick("familyName", familyNames)}`;
    return { name, persona, attributes, ledger: { hcp, entries: life.entries } };
  });
}

class Life {
  readonly entries: LedgerEntry[] = [];
  readonly #journey: Journey;
  readonly #scenario: Scenario;
  readonly #random: Random;
  readonly #hcp: string;
  readonly #persona: string | undefined;
  readonly #until: number;

  constructor(
    journey: Journey,
    scenario: Scenario,
    random: Random,
    hcp: string,
    persona: string | undefined,
  ) {
    this.#journey = journey;
    this.#scenario = scenario;
    this.#random = random;
    this.#hcp = hcp;
    this.#persona = persona;
    this.#until = Date.parse(scenario.until);
    if (persona !== undefined) this.#add({ kind: "persona", persona });
  }

  know(attribute: string, value: Scalar): void {
    this.#add({ kind: "attribute", attribute, value });
  }

  live(): void {
    const { consent, from, start, startsOverDays } = this.#scenario;
    const startedAt = Date.parse(from) + this.#random.integer("start", 0, startsOverDays) * dayMs;
    for (const [channel, share] of Object.entries(consent)) {
      const agreed = this.#random.chance(`consent ${channel}`, share);
      if (agreed)
        this.#add({ kind: "consent", channel, change: "granted", occurredAt: startedAt - 30 * dayMs });
    }
    this.#add({ kind: "event", type: start, occurredAt: startedAt });
    for (let at = startedAt, occurrence = 0; occurrence < mostEvents; occurrence += 1) {
      const run = replay(this.#journey, { hcp: this.#hcp, entries: this.entries }, at);
      if (run.status !== "active") return;
      const next = this.#drawNext(run, at, occurrence);
      const isFirst = next !== undefined && next.at <= (run.wakeAt ?? this.#until);
      at = isFirst ? next.at : Math.min(run.wakeAt ?? Number.POSITIVE_INFINITY, at + quarterMs);
      if (at > this.#until) return;
      if (!isFirst) continue;
      const payload = next.habit.payload?.(this.#random, occurrence);
      this.#add({ kind: "event", type: next.habit.type, occurredAt: at, ...(payload && { payload }) });
    }
  }

  /** What is done first, of all that is done at all. */
  #drawNext(
    run: Run,
    at: number,
    occurrence: number,
  ): { readonly habit: Habit; readonly at: number } | undefined {
    const draws = [...run.stages, "*"].flatMap((stage) =>
      (this.#scenario.habits[stage] ?? []).flatMap((habit) => {
        const purpose = `${stage} ${habit.type}`;
        if (!this.#mayUse(habit.channel) || !this.#random.chance(purpose, this.#toChance(habit), occurrence))
          return [];
        const days = this.#random.between(`${purpose} days`, habit.days / 3, habit.days * 2, occurrence);
        return { habit, at: Math.floor(toOfficeHours(at + days * dayMs) / 1_000) * 1_000 };
      }),
    );
    return draws.sort((a, b) => a.at - b.at)[0];
  }

  #toChance({ chance }: Habit): number {
    return typeof chance === "number" ? chance : (chance[this.#persona ?? "other"] ?? chance.other ?? 0);
  }

  #mayUse(channel: string | undefined): boolean {
    return (
      channel === undefined ||
      this.entries.some((entry) => entry.kind === "consent" && entry.channel === channel)
    );
  }

  #add(
    entry: DistributedOmit<LedgerEntry, "id" | "key" | "recordedAt" | "source" | "sequence" | "actor">,
  ): void {
    const sequence = this.entries.length + 1;
    const key = `${this.#hcp}/${String(sequence).padStart(4, "0")}`;
    const base = { id: key, key, recordedAt: this.#until, source: "example", sequence, actor: "example" };
    this.entries.push({ ...base, ...entry });
  }
}

/** Omit keeps of a union only what all members share; this one keeps the union. */
type DistributedOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
