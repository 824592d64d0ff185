import type { Format } from "../../dom/format";

/** The sentences of rehearsals that are kept, in English. */
export const keptSentences = {
  "kept.keep": () => "Keep this rehearsal",
  "kept.keepLead": () =>
    "With the journey as it is now, so that it can be shown and run again on another day. It stays in this browser, encrypted.",
  "kept.name": () => "Name",
  "kept.usualName": ({ title, at }: { title: string; at: string }) => `${title}, from ${at}`,
  "kept.keepIt": () => "Keep",
  "kept.done": () => "Kept. It stands in the list of kept rehearsals, under the form.",
  "kept.full": ({ most }: { most: number }, format: Format) =>
    `${format.plural(most, { one: "# rehearsal is", other: "# rehearsals are" })} kept already, which is the most. Delete one, then keep this one.`,
  "kept.tooLarge": () =>
    "This rehearsal is too large to be kept. Take it along as a JSON file, or rehearse it with fewer runs.",
  "kept.unreadable": () =>
    "This one cannot be opened any more: its key is gone, or another version wrote it.",
  "kept.list": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# kept rehearsal", other: "# kept rehearsals" }),
  "kept.figures": (
    {
      journey,
      version,
      population,
      days,
      replications,
      seed,
      simulator,
      isStored,
      isPartial,
    }: {
      journey: string;
      version: string;
      population: number;
      days: number;
      replications: number;
      seed: number;
      simulator: number;
      isStored: boolean;
      isPartial: boolean;
    },
    format: Format,
  ) =>
    `${journey} (${version}), ${format.plural(population, isStored ? { one: "# stored HCP", other: "# stored HCPs" } : { one: "# HCP", other: "# HCPs" })}, ${format.plural(days, { one: "# day", other: "# days" })}, ${format.plural(replications, { one: "# run", other: "# runs" })}, seed ${seed}, simulator ${simulator}${isPartial ? ", stopped early" : ""}`,
  "kept.show": () => "Show",
  "kept.rerun": () => "Run again",
  "kept.delete": () => "Delete",
  "kept.deleteSurely": () => "Yes, delete",
  "kept.deleteNot": () => "Leave it",
  "kept.same": ({ fingerprint }: { fingerprint: string }) =>
    `The same as when it was kept, to the byte (fingerprint ${fingerprint}…).`,
  "kept.sameAsOlder": (
    { fingerprint, then, now }: { fingerprint: string; then: number; now: number },
    format: Format,
  ) =>
    `The same as when it was kept, to the byte (fingerprint ${fingerprint}…), in all that simulator ${format.number(then)} counted; this is simulator ${format.number(now)}.`,
  "kept.otherSimulator": ({ then, now }: { then: number; now: number }) =>
    `Not the same as when it was kept: that was simulator ${then}, this is simulator ${now}, which has other rules.`,
  "kept.otherPeople": () =>
    "Not the same as when it was kept: the HCPs who are stored, or their histories, have changed since.",
  "kept.other": () =>
    "Not the same as when it was kept, though nothing was changed. Please report this: the same seed has to give the same.",
};
