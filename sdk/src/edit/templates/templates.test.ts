import { describe, expect, test } from "vitest";
import { createStageTree } from "../../model/stageTree.js";
import { checkJourney } from "../../rules/checkJourney.js";
import { createBlankJourney } from "../clipboard/createBlankJourney.js";
import type { Draft } from "../EditIssue.js";
import { getOrigin, getPlaces, toBox } from "../layout/places.js";
import { requireOk } from "../testing/smallDraft.js";
import {
  createFragment,
  createFromTemplate,
  insertFragment,
  listFragments,
  listTemplates,
} from "./listTemplates.js";

const locales = ["en", "de"] as const;
const templates = listTemplates("en").map(({ id }) => id);
const fragments = listFragments("en").map(({ id }) => id);

function listLabels(document: Draft): readonly string[] {
  return [
    document.title,
    ...document.stages.map(({ label }) => label),
    ...document.touchpoints.map(({ label }) => label),
  ];
}

describe.each(templates)("the template %s", (id) => {
  test("has nothing that the rules find wrong or doubtful, in either language", () => {
    for (const locale of locales) expect(checkJourney(createFromTemplate(id, locale))).toEqual([]);
  });

  test("is the same journey in both languages, said in each", () => {
    const [english, german] = [createFromTemplate(id, "en"), createFromTemplate(id, "de")];
    expect(german.transitions.map(({ id: name }) => name)).toEqual(
      english.transitions.map(({ id: name }) => name),
    );
    expect(german.layout).toEqual(english.layout);
    const labels = listLabels(german);
    const differing = listLabels(english).filter((label, index) => label !== labels[index]);
    expect(differing.length).toBeGreaterThan(labels.length * 0.7);
  });

  test("is drawn: every stage has a place, none lies on another, and containers hold their inside", () => {
    expect(findOverlaps(createFromTemplate(id, "en"))).toEqual([]);
  });

  test("plans something, reaches for something, and asks for consent before e-mail", () => {
    const document = createFromTemplate(id, "en");
    expect(document.goals.length).toBeGreaterThan(0);
    expect(document.personas.map((persona) => persona.id)).toEqual(["trailblazer", "traditional"]);
    for (const { channel, when } of document.touchpoints) {
      if (channel === "email") expect(when).toContain("consent.email");
    }
  });
});

describe.each(fragments)("the fragment %s", (id) => {
  test("is sound by itself and where it is dropped, and is drawn", () => {
    for (const locale of locales) {
      const alone = createFragment(id, locale);
      expect(checkJourney(alone).filter(({ code }) => code !== "journey.deadEnd")).toEqual([]);
      expect(findOverlaps(alone)).toEqual([]);
      const blank = createBlankJourney({ title: "Blank", stage: "First", event: "Started" });
      const twice = requireOk(
        insertFragment(requireOk(insertFragment(blank, { fragment: id, locale })), {
          fragment: id,
          locale,
          at: { x: 40, y: 600 },
        }),
      );
      expect(checkJourney(twice).filter(({ severity }) => severity === "error")).toEqual([]);
      expect(twice.stages).toHaveLength(1 + 2 * alone.stages.length);
    }
  });
});

test("cards say what each is and when it is the right one", () => {
  for (const locale of locales) {
    for (const { title, description } of [...listTemplates(locale), ...listFragments(locale)]) {
      expect(title.length).toBeGreaterThan(3);
      expect(description).toMatch(/\.$/);
    }
  }
});

function findOverlaps(document: Draft): readonly string[] {
  const tree = createStageTree(document);
  const places = getPlaces(document);
  const found: string[] = [];
  for (const stage of document.stages) {
    const place = places.get(stage.id);
    if (place === undefined) found.push(`${stage.id} has no place`);
    else {
      const box = toBox(place);
      const around = stage.parent === undefined ? undefined : places.get(stage.parent);
      if (
        around !== undefined &&
        (box.x + box.width > (around.width ?? 0) || box.y + box.height > (around.height ?? 0))
      )
        found.push(`${stage.id} sticks out of ${stage.parent}`);
      for (const other of tree.childrenOf.get(stage.parent) ?? []) {
        const otherPlace = places.get(other.id);
        if (other.id <= stage.id || otherPlace === undefined) continue;
        const second = toBox(otherPlace);
        const apart =
          box.x + box.width <= second.x ||
          second.x + second.width <= box.x ||
          box.y + box.height <= second.y ||
          second.y + second.height <= box.y;
        if (!apart) found.push(`${stage.id} lies on ${other.id}`);
      }
    }
    getOrigin(tree, places, stage.id);
  }
  return found;
}
