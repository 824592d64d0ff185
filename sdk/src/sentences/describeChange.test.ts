import { expect, test } from "vitest";
import { compareDrafts } from "../edit/compare/compareDrafts.js";
import { addStage } from "../edit/stages/addStage.js";
import { changeStage } from "../edit/stages/changeStage.js";
import { requireOk, smallDraft } from "../edit/testing/smallDraft.js";
import { changeTransition } from "../edit/transitions/changeTransition.js";
import { createRenderer } from "./createRenderer.js";
import { describeChange } from "./describeChange.js";

test("says in words what differs between two documents", () => {
  const draft = smallDraft();
  const added = requireOk(addStage(draft, { label: "Loyal" }));
  const change = { label: "Sampling", map: { emotion: 1 } };
  const changed = requireOk(changeStage(added, { stage: "trial", change }));
  const after = requireOk(changeTransition(changed, { transition: "adopt", change: { when: undefined } }));
  const say = (locale: "en" | "de") => {
    const renderer = createRenderer({ locale, timeZone: "UTC" });
    return compareDrafts(draft, after).flatMap((one) => describeChange(one, renderer));
  };
  expect(say("en")).toEqual([
    "The stage “Sampling”, its label: “Sampling” instead of “Trial”.",
    "The stage “Sampling”: what the map says of it changed.",
    "The stage “Loyal” is new.",
    "The transition “adopt”, its guard: no longer “consent.email”; nothing is said now.",
  ]);
  expect(say("de")).toEqual([
    "Die Phase „Sampling“, Name: „Sampling“ statt „Trial“.",
    "Die Phase „Sampling“, Angaben der Karte: geändert.",
    "Die Phase „Loyal“ ist neu.",
    "Der Übergang „adopt“, Bedingung: nicht mehr „consent.email“; jetzt steht dort nichts.",
  ]);
});
