import { expect, test } from "vitest";
import { compileJourney } from "../../compile/compileJourney.js";
import { createGuardScope } from "../../guards/GuardScope.js";
import { openGuard } from "../../guards/openGuard.js";
import { standAt } from "../../run/standAt.js";
import { attribute, consent, day, event, ledgerOf, persona } from "../../run/testing/journeys.js";
import { addItem } from "../items/changeItems.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { countPassing } from "./countPassing.js";
import { toGuardPerson } from "./toGuardPerson.js";

const journey = requireOk(compileJourney(smallDraft()));
/** The draft asks for what the published journey knows nothing of. */
const draft = requireOk(
  addItem(
    requireOk(
      addItem(journey.document, {
        list: "attributes",
        item: { id: "beds", label: "Beds", type: "integer", changes: "any" },
      }),
    ),
    { list: "events", item: { type: "webinar.attended", label: "Attended" } },
  ),
);
const ledger = ledgerOf([
  persona("trailblazer"),
  attribute("beds", 120),
  consent("email", "granted", day(0)),
  event("campaign.invited", day(0)),
  event("webinar.attended", day(1)),
  event("visit.held", day(2)),
  event("visit.held", day(9)),
]);

test.each([
  ['hcp.beds > 100 && persona == "trailblazer"', 1],
  ["consent.email", 1],
  ['count("visit.held", "P8D") == 2', 0],
  ['count("visit.held", "P9D") == 2', 1],
  ['count("*", "P30D") == 4 && sinceEvent("webinar.attended") == duration("P9D")', 1],
  ['inStage("reminded")', 1],
])("a guard of a draft, %s, is tried on people as they stand [semantics 7, 12]", (text, passing) => {
  const guard = requireOk(openGuard(text, createGuardScope(draft)));
  const people = [toGuardPerson(draft, standAt(journey, ledger, day(10)))];
  expect(countPassing(guard, people)).toMatchObject({ total: 1, passing, missing: 0 });
});
