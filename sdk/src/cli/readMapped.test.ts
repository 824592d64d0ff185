import { expect, test } from "vitest";
import { portalFiles } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

const mapping = {
  mapping: 1,
  title: "Exports of a CRM",
  tables: [
    {
      object: "Account",
      file: "Account.csv",
      makes: [
        {
          kind: "hcps",
          hcp: "Id",
          name: ["FirstName", "LastName"],
          persona: { from: "Type", values: { Digital: "trailblazer" } },
          attributes: { digitalAffinity: "Affinity" },
        },
      ],
    },
    {
      object: "Visit",
      file: "Visit.csv",
      makes: [{ kind: "events", hcp: "Account", type: { value: "campaign.invited" }, at: "Date" }],
    },
    {
      object: "Consent",
      file: "Consent.csv",
      makes: [{ kind: "consent", hcp: "Account", channel: { value: "email" }, change: { value: "granted" } }],
    },
  ],
};

const files = {
  ...portalFiles,
  "crm/mapping.json": JSON.stringify(mapping),
  "crm/Account.csv": "Id,FirstName,LastName,Type,Affinity\na1,Ada,Berg,Digital,0.8\na2,Bo,Carl,Rural,0.2\n",
  "crm/Visit.csv":
    "Account,Date\na1,2026-11-03T09:00:00Z\na9,2026-11-03T09:00:00Z\na2,2026-11-31T09:00:00Z\n",
};

const call = ["replay", "journey.json", "--mapping", "crm/mapping.json", "--json"];

test("a CRM's exports become people by a mapping, and every row that does not is told with the line it has there", async () => {
  const { code, out } = await runWith(call, { files });
  const { hcps, files: accounts } = JSON.parse(out);
  expect(code).toBe(1);
  expect(hcps.map(({ hcp, persona, stage }: Record<string, unknown>) => [hcp, persona, stage])).toEqual([
    ["a1", "trailblazer", "invited"],
    ["a2", null, null],
  ]);
  expect(
    accounts.map(({ kind, taken, rejected }: Record<string, unknown>) => [kind, taken, rejected]),
  ).toEqual([
    ["hcps", 2, 0],
    ["events", 1, 2],
  ]);
  expect(accounts[0].warnings.map(({ code: warning }: { code: string }) => warning)).toEqual([
    "mapping.absent",
    "mapping.unmapped",
  ]);
  expect(accounts[1].rejectedRows.map(({ line }: { line: number }) => line)).toEqual([3, 4]);
  expect(accounts[1].rejectedRows[0].message).toContain("Visit: There is no HCP “a9”");
});

test("a mapping that is none is refused with the places that are wrong", async () => {
  const wrong = JSON.stringify({ ...mapping, colour: 1 });
  const { code, error } = await runWith(call.slice(0, -1), {
    files: { ...files, "crm/mapping.json": wrong },
  });
  expect(code).toBe(1);
  expect(error).toContain("colour: Found");
  const cut = { ...files, "crm/mapping.json": '{ "mapping": ' };
  expect((await runWith(call.slice(0, -1), { files: cut })).error).toContain("This is not JSON");
  expect((await runWith(call.slice(0, -1), { files: portalFiles })).code).toBe(3);
});

test("a mapping stands for all three files, so that none of them is named beside it", async () => {
  const { code, error } = await runWith([...call, "--events", "events.csv"], { files });
  expect(code).toBe(2);
  expect(error).toContain("--mapping and --events exclude each other");
});
