import type { Journey } from "../compile/Journey.js";
import type { Scalar } from "../model/Ledger.js";
import type { TrialValues } from "./listTrialValues.js";
import type { WalkStart } from "./Walk.js";

interface Facts {
  readonly attributes: ReadonlyMap<string, Scalar | undefined>;
  readonly consents: readonly boolean[];
}

/** People in all, so that a journey with many facts is not tried for ever. */
const mostStarts = 400;

/**
 * People worth trying: of each persona first somebody with the first value of each fact and every consent, then the same with
 * none, then those who differ in one thing, then in two.
 */
export function listStarts(journey: Journey, values: TrialValues, from: string): readonly WalkStart[] {
  // Of nobody in particular last: an unknown persona is legal (semantics 9).
  const personas = [...journey.document.personas.map(({ id }) => id), undefined];
  const usual: Facts = {
    attributes: new Map([...values.attributes].map(([id, tried]) => [id, tried[0]])),
    consents: values.consents.map(() => true),
  };
  const one = vary(usual, values);
  const two = one.flatMap((facts) => vary(facts, values));
  const refusing = { ...usual, consents: values.consents.map(() => false) };
  const kinds = dropRepeats([usual, refusing, ...one, ...two]);
  return kinds
    .flatMap((facts) => personas.map((persona) => toStart(facts, values, persona, from)))
    .slice(0, mostStarts);
}

function vary({ attributes, consents }: Facts, values: TrialValues): readonly Facts[] {
  return [
    ...consents.map((_, index) => ({
      attributes,
      consents: consents.map((given, at) => (at === index ? !given : given)),
    })),
    ...[...values.attributes].flatMap(([id, tried]) =>
      tried
        .filter((value) => value !== attributes.get(id))
        .map((value) => ({ attributes: new Map([...attributes, [id, value]]), consents })),
    ),
  ];
}

function dropRepeats(all: readonly Facts[]): readonly Facts[] {
  const known = new Map(
    all
      .map((facts) => [JSON.stringify([[...facts.attributes].sort(), facts.consents]), facts] as const)
      .reverse(),
  );
  return all.filter(
    (facts) => known.get(JSON.stringify([[...facts.attributes].sort(), facts.consents])) === facts,
  );
}

function toStart(
  { attributes, consents }: Facts,
  values: TrialValues,
  persona: string | undefined,
  from: string,
): WalkStart {
  return {
    from,
    ...(persona !== undefined && { persona }),
    attributes: [...attributes].flatMap(([attribute, value]) =>
      value === undefined ? [] : [{ attribute, value }],
    ),
    consent: values.consents
      .filter((_, index) => consents[index])
      .map(({ channel, purpose }) => ({ channel, ...(purpose !== undefined && { purpose }) })),
  };
}
