import type { TrialPeople } from "../../../messaging/versionMessages";

const mostNames = 50;

/** Counts people under keys exactly, and names the first of them. */
export class TrialTally<Key> {
  readonly #groups = new Map<string, { readonly key: Key; count: number; readonly hcps: string[] }>();

  add(key: Key, hcps: readonly string[], count: number): void {
    if (count === 0) return;
    const text = JSON.stringify(key);
    const group = this.#groups.get(text) ?? { key, count: 0, hcps: [] };
    group.count += count;
    group.hcps.push(...hcps.slice(0, mostNames - group.hcps.length));
    this.#groups.set(text, group);
  }

  /** The largest group first. */
  list(nameOf: (hcp: string) => string): readonly { key: Key; people: TrialPeople }[] {
    return [...this.#groups.values()]
      .map(({ key, count, hcps }) => ({ key, people: { count, names: hcps.map(nameOf) } }))
      .sort((a, b) => b.people.count - a.people.count);
  }

  /** All groups as one. */
  total(nameOf: (hcp: string) => string): TrialPeople {
    const groups = this.list(nameOf);
    return {
      count: groups.reduce((sum, { people }) => sum + people.count, 0),
      names: groups.flatMap(({ people }) => people.names).slice(0, mostNames),
    };
  }
}
