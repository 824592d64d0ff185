import { describe, expect, test } from "vitest";
import type { PanelView, PersonView } from "../../../messaging/journeyMessages";
import { createEvent, createRun, createView } from "../testing/smallJourney";
import { findNews } from "./findNews";

const invited = createView(createRun({ stage: "invited" }));
const reminded = createView(createRun({ stage: "reminded" }));

function about(change: Partial<PersonView>): PanelView {
  const person = {
    hcp: "h1",
    displayName: "Åsa",
    entries: [],
    journeys: [invited],
    ...change,
  } as Partial<PersonView>;
  return { subject: { kind: "person", person } } as PanelView;
}
const nobody = { subject: { kind: "no-record" } } as PanelView;

describe("news of a view", () => {
  test("are who is on the page, at first, after nobody and after somebody else", () => {
    const news = { kind: "person", name: "Åsa", journeys: [invited] };
    expect(findNews(undefined, about({}))).toEqual(news);
    expect(findNews(nobody, about({}))).toEqual(news);
    expect(findNews(about({ hcp: "h2" }), about({}))).toEqual(news);
  });

  test("name no stage of somebody who is no longer in the field pack", () => {
    expect(findNews(nobody, about({ archivedAt: 1 }))).toEqual({ kind: "person", name: "Åsa", journeys: [] });
    const moved = about({ archivedAt: 1, journeys: [reminded] });
    expect(findNews(about({ archivedAt: 1 }), moved)).toBeUndefined();
  });

  test("are the journeys in which the same person has moved, and only those", () => {
    const other = { ...invited, document: { ...invited.document, id: "other" } };
    expect(findNews(about({ journeys: [invited, other] }), about({ journeys: [reminded, other] }))).toEqual({
      kind: "moved",
      journeys: [reminded],
    });
    expect(findNews(about({}), about({}))).toBeUndefined();
  });

  test("are not what was logged here, which the panel tells by itself", () => {
    const logged = createEvent("e1", 0, { source: "panel" });
    const moved = about({ journeys: [reminded], entries: [logged] });
    expect(findNews(about({}), moved)).toBeUndefined();
    const imported = about({ journeys: [reminded], entries: [createEvent("e1", 0)] });
    expect(findNews(about({}), imported)).toMatchObject({ kind: "moved" });
  });

  test("are none of a page without a person, so that the same person is told again afterwards", () => {
    expect(findNews(about({}), nobody)).toEqual({ kind: "nobody" });
  });
});
