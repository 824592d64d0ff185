import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileJourney, openJourneyText, readCsv, replay } from "@waypost/sdk";
import { applyCsvMapping, openCsvMapping } from "@waypost/sdk/formats";
import { describe, expect, test } from "vitest";

const read = (...path: readonly string[]) => readFileSync(join(import.meta.dirname, ...path), "utf8");
const now = Date.UTC(2026, 10, 20, 9);

function openMapping() {
  const opened = openCsvMapping(JSON.parse(read("veeva", "mapping.json")));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

function openJourney() {
  const opened = openJourneyText(read("journey.json"));
  const compiled = opened.ok ? compileJourney(opened.value) : opened;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

describe("exports of a Veeva CRM, through the reviewed mapping", () => {
  const mapping = openMapping();
  const mapped = applyCsvMapping(
    mapping,
    Object.fromEntries(mapping.tables.map(({ object, file }) => [object, read("veeva", file)])),
  );
  const journey = openJourney();
  const options = { journey: journey.document, recordedAt: now, actor: "example" };
  const hcps = readCsv("hcps", mapped.csv.hcps, options);
  const consent = readCsv("consent", mapped.csv.consent, options);
  const events = readCsv("events", mapped.csv.events, options);

  test("are taken row by row, and every other row is accounted for", () => {
    expect([mapped.missing, mapped.absent]).toEqual([[], []]);
    expect(mapped.counts).toEqual([
      { object: "Account", rows: 5, used: 4 },
      { object: "Multichannel_Consent_vod__c", rows: 5, used: 3 },
      { object: "Cycle_Plan_Target_vod__c", rows: 3, used: 3 },
      { object: "Sent_Email_vod__c", rows: 3, used: 2 },
      { object: "Email_Activity_vod__c", rows: 3, used: 2 },
      { object: "Call2_vod__c", rows: 4, used: 2 },
    ]);
    expect(mapped.unmapped).toEqual([
      {
        object: "Account",
        column: "Specialty_1_vod__c",
        value: "Paediatric_Cardiology_vod",
        count: 1,
        row: 5,
      },
      {
        object: "Multichannel_Consent_vod__c",
        column: "Channel_Type_vod__c",
        value: "Messenger_vod",
        count: 1,
        row: 6,
      },
      { object: "Sent_Email_vod__c", column: "Status_vod__c", value: "Marked_Spam_vod", count: 1, row: 4 },
    ]);
    for (const { report } of [hcps, consent, events]) expect(report.rejected).toEqual([]);
  });

  test("put each HCP into the stage that their history leads to", () => {
    const dated = [...consent.rows, ...events.rows];
    const standing = hcps.rows.map(({ hcp, displayName, entries }) => {
      const own = dated.filter((row) => row.hcp === hcp).map(({ entry }) => entry);
      return [displayName, replay(journey, { hcp, entries: [...entries, ...own] }, now).stage];
    });
    expect(standing).toEqual([
      // Clicked, was reminded once, and rests.
      ["Noor Vermeulen", "resting"],
      // A visit won him, and he began to sign up; his later withdrawal of e-mail ends no registration.
      ["Tomasz Lewandowski", "unfinished"],
      // Her only consent is for a channel that the mapping does not know.
      ["美玲 陈", "permissionNeeded"],
      // Not planned for the campaign.
      ["Ilse Brandt", undefined],
    ]);
  });

  test("a rejected row is found again in its export", () => {
    const text = mapped.csv.events.replace("2026-11-03T18:21:00Z", "yesterday");
    const [rejected] = readCsv("events", text, options).report.rejected;
    expect(mapped.origins.events[(rejected?.line ?? 0) - 2]).toEqual({
      object: "Email_Activity_vod__c",
      row: 3,
    });
  });
});

test("a mapping that is none is refused with its places", () => {
  const broken = JSON.parse(read("veeva", "mapping.json"));
  broken.tables[0].makes[0].name = [];
  broken.tables[1].makes[0].chanel = "x";
  const opened = openCsvMapping(broken);
  expect(opened.ok ? [] : opened.error.map(({ path }) => path.join("."))).toEqual([
    "tables.0.makes.0.name",
    "tables.1.makes.0.chanel",
  ]);
});
