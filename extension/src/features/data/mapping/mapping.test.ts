import { expect, test } from "vitest";
import { createFakeArea } from "../../../platform/fakePlatform";
import { keepMapping, listMappings } from "./keptMappings";
import { listMappedColumns } from "./listMappedColumns";
import { listNotes } from "./listNotes";
import { openMappingText } from "./openMappingFile";
import { readExports } from "./readExports";

const content = {
  mapping: 1,
  title: "Our CRM",
  tables: [
    {
      object: "Account",
      file: "accounts.csv",
      makes: [
        {
          kind: "hcps",
          hcp: "Id",
          name: ["First", "Last"],
          persona: { from: "Type", values: { A: "trailblazer", X: null } },
        },
      ],
    },
    {
      object: "Consent",
      file: "consent.csv",
      makes: [
        {
          kind: "consent",
          hcp: "Account",
          channel: { value: "email" },
          change: "Change",
          at: { day: "Date" },
          when: [{ column: "Kind", is: ["E-mail", ""] }],
        },
      ],
    },
  ],
};
const opened = openMappingText("m.json", JSON.stringify(content));
if (!opened.ok) throw new Error(opened.error);
const mapping = opened.value;

test("a mapping that is none is refused with its place", () => {
  expect(openMappingText("m.json", "hcp,name")).toMatchObject({
    ok: false,
    error: expect.stringContaining("m.json is not JSON"),
  });
  const wrong = openMappingText(
    "m.json",
    JSON.stringify({ ...content, tables: [{ object: "A", file: 3, makes: [] }] }),
  );
  expect(wrong).toMatchObject({ ok: false, error: expect.stringContaining("tables.0.file") });
});

test("what becomes of every column is told before any row is taken", () => {
  const [accounts, consent] = mapping.tables.map(listMappedColumns);
  expect(accounts?.[0]?.columns).toEqual([
    { target: "hcp", source: "Id" },
    { target: "name", source: "First + Last" },
    { target: "persona", source: "Type (A → trailblazer; X: row left out)" },
  ]);
  expect(consent?.[0]).toMatchObject({
    kind: "consent",
    conditions: ["Only rows in which Kind is one of these: “E-mail”, empty"],
    columns: expect.arrayContaining([
      { target: "channel", source: "always “email”" },
      { target: "occurred_at", source: "Date, as a day from 00:00 UTC" },
    ]),
  });
});

test("exports become files for the import, and what the mapping does not know is told", async () => {
  const file = new File(["Id,First,Last,Type\n1,Nora,Ohm,A\n2,Li,Ming,B\n3,Ada,Blum,X\n"], "Accounts.CSV");
  const mapped = await readExports(mapping, [file, new File(["x"], "else.csv")]);
  const { files } = mapped;
  expect(files.map(({ name }) => name)).toEqual(["Our CRM – hcps.csv"]);
  expect(await files[0]?.text()).toBe("hcp,persona,name\n1,trailblazer,Nora Ohm\n2,,Li Ming\n");
  expect(mapped.counts).toEqual([{ object: "Account", rows: 3, used: 2 }]);
  expect(listNotes(mapping, mapped)).toEqual([
    "consent.csv is not chosen: what it would say is left out.",
    "accounts.csv, Type: the mapping does not know “B” (1 row, the first is row 3).",
  ]);
});

test("columns that an export lacks are told in one sentence", async () => {
  const read = async (text: string) => {
    const mapped = await readExports(mapping, [
      new File([text], "accounts.csv"),
      new File(["Account,Kind,Change,Date\n"], "consent.csv"),
    ]);
    return [mapped.files.length, listNotes(mapping, mapped)];
  };
  expect(await read("Id,First\n1,Nora\n")).toEqual([
    1,
    ["accounts.csv lacks what the mapping names: Type and Last."],
  ]);
  expect(await read("a;b\n1;2\n")).toEqual([
    1,
    [
      "accounts.csv has none of the columns that the mapping names. Check that it is the right export.",
      "accounts.csv: nothing in Id in 1 row, the first is row 2. The import will not take it.",
      "accounts.csv: nothing in First + Last in 1 row, the first is row 2. The import will not take it.",
    ],
  ]);
});

test("mappings are kept by their title, the last used first, and damaged ones are left out", async () => {
  const area = createFakeArea();
  await keepMapping(area, mapping);
  await keepMapping(area, { ...mapping, title: "Other" });
  await keepMapping(area, { ...mapping, tables: mapping.tables.slice(0, 1) });
  expect((await listMappings(area)).map(({ title, tables }) => [title, tables.length])).toEqual([
    ["Our CRM", 1],
    ["Other", 2],
  ]);
  await area.set("mappings", [{ mapping: 2 }, "x"]);
  expect(await listMappings(area)).toEqual([]);
});
