import { compileJourney, type Journey, openJourneyText } from "@waypost/sdk";
import { proveJourney } from "@waypost/sdk/verify";
import type { Benchmark } from "./Benchmark.ts";
import { createLargeText } from "./createLargeText.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { toMedian } from "./quantile.ts";

/** What somebody waits for who asked for it. */
const mostMs = 10_000;
const rounds = 5;

/**
 * How long it takes to prove a journey of 500 stages and 2,000 transitions: with facts that all may change, and with the same facts
 * rigid, by which thousands of kinds of people are told apart. *All* has the search for witnesses with its steps by default.
 */
export const prove: Benchmark = {
  needs: [],
  async run(say) {
    const text = createLargeText();
    const rigid = text.replaceAll('"changes":"any"', '"changes":"never"');
    return [...measure("changing", compile(text), say), ...measure("rigid", compile(rigid), say)];
  },
};

function measure(name: string, journey: Journey, say: (text: string) => void): readonly Figure[] {
  say(`${name}: ${proveJourney(journey, { most: 0 }).kinds} kinds of people`);
  return [
    toLimitedFigure(`prove.${name}`, time(journey, 0), "ms", mostMs),
    toLimitedFigure(`prove.${name}.all`, time(journey, undefined), "ms", mostMs),
  ];
}

function time(journey: Journey, most: number | undefined) {
  return toMedian(
    Array.from({ length: rounds }, () => {
      const startedAtMs = performance.now();
      proveJourney(journey, most === undefined ? {} : { most });
      return performance.now() - startedAtMs;
    }),
  );
}

function compile(text: string): Journey {
  const opened = openJourneyText(text);
  const compiled = opened.ok ? compileJourney(opened.value) : opened;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error[0]));
  return compiled.value;
}
