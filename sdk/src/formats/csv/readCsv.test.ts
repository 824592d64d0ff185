import { describe, expect, it } from "vitest";
import { listCsvWarnings } from "./CsvReport.js";
import { readCsv } from "./readCsv.js";
import { csvOptions, recordedAt } from "./testing/csvJourney.js";

const shared = {
  recordedAt,
  source: "import",
  actor: "importer-1",
  id: expect.any(String),
  key: expect.any(String),
};

describe("readCsv of HCPs", () => {
  const header =
    "hcp;name;npi;e-mail;record;persona;as of;specialty;Is Prescriber;patients;affinity;licensed_since";

  it("reads who an HCP is and what is known of it, dated where the file dates it [semantics 7, 9]", () => {
    const row =
      "H1;Łucja O'Ryan;9000 000 007;Lucja@Example.ORG;0;trailblazer;2026-01-31T10:00:00+01:00;cardiology;yes;12;0.5;2001-09-30";
    const { rows, report } = readCsv("hcps", `${header}\n${row}\n`, csvOptions);
    const dated = { ...shared, sequence: recordedAt, occurredAt: Date.UTC(2026, 0, 31, 9) };
    expect(report.rejected).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        hcp: "H1",
        displayName: "Łucja O'Ryan",
        identifiers: [
          { system: "external", value: "H1" },
          { system: "npi", value: "9000000007" },
          { system: "email", value: "lucja@example.org" },
        ],
        recordId: "0",
        entries: [
          { ...dated, kind: "persona", persona: "trailblazer" },
          { ...dated, kind: "attribute", attribute: "specialty", value: "cardiology" },
          { ...dated, kind: "attribute", attribute: "isPrescriber", value: true },
          { ...dated, kind: "attribute", attribute: "patients", value: 12 },
          { ...dated, kind: "attribute", attribute: "affinity", value: 0.5 },
          { ...dated, kind: "attribute", attribute: "licensedSince", value: "2001-09-30" },
        ],
      },
    ]);
  });

  it("leaves undated and missing what the file leaves empty", () => {
    const { rows } = readCsv(
      "hcps",
      "id,full name,persona,patients\nH1,王小明,,3\nH2,王小明,,\n",
      csvOptions,
    );
    const [first, second] = rows;
    expect(first?.entries).toEqual([
      { ...shared, sequence: recordedAt, kind: "attribute", attribute: "patients", value: 3 },
    ]);
    expect(first?.entries[0]).not.toHaveProperty("occurredAt");
    expect(second).toEqual({
      line: 3,
      hcp: "H2",
      displayName: "王小明",
      identifiers: [{ system: "external", value: "H2" }],
      entries: [],
    });
  });

  it("takes an id, an NPI and a record once, but only from rows that are taken", () => {
    const lines = [
      "hcp,name,npi,record",
      "H1,Ada,bad,",
      "H1,Ada,9000000007,5",
      "H2,Bo,900-000-0007,",
      "H3,Cy,,5",
      "H1,Ada,,",
      "H4,Di,,",
    ];
    const { rows, report } = readCsv("hcps", lines.join("\n"), csvOptions);
    expect(rows.map((row) => row.line)).toEqual([3, 7]);
    expect(report.rejected.slice(1).map(({ line, parameters }) => [line, parameters])).toEqual([
      [4, { column: "npi", found: "9000000007", firstLine: 3 }],
      [5, { column: "record", found: "5", firstLine: 3 }],
      [6, { column: "hcp", found: "H1", firstLine: 3 }],
    ]);
  });
});

describe("readCsv of consent", () => {
  it("reads grants and withdrawals with their dates [semantics 8]", () => {
    const text = [
      "HCP_ID,Channel,Change,Date,Expires",
      "H1,email,Granted,2026-01-31T10:00:00Z,2027-01-31T10:00:00Z",
      "H1,sms,withdrawn,,",
    ].join("\n");
    const { rows } = readCsv("consent", text, csvOptions);
    const base = { ...shared, kind: "consent", sequence: recordedAt };
    expect(rows.map((row) => row.entry)).toEqual([
      {
        ...base,
        channel: "email",
        change: "granted",
        occurredAt: Date.UTC(2026, 0, 31, 10),
        expiresAt: Date.UTC(2027, 0, 31, 10),
      },
      { ...base, channel: "sms", change: "withdrawn" },
    ]);
    expect(rows[1]?.entry).not.toHaveProperty("occurredAt");
  });

  it("takes a withdrawal whose expiry means nothing, and says so", () => {
    const text = "hcp,channel,change,expires_at\nH1,sms,withdrawn,2027-01-31T10:00:00Z\n";
    const { rows, report } = readCsv("consent", text, csvOptions);
    expect(rows[0]?.entry).not.toHaveProperty("expiresAt");
    expect(listCsvWarnings(report)).toEqual([{ code: "csv.expiryIgnored", parameters: { count: 1 } }]);
  });

  it("states an undated consent anew in a later import, and a dated one never [semantics 7]", () => {
    const text = `hcp,channel,change,occurred_at\nH1,sms,withdrawn,\nH1,email,granted,2026-01-31T10:00:00Z\n`;
    const keys = (at: number) =>
      readCsv("consent", text, { ...csvOptions, recordedAt: at }).rows.map((row) => row.entry.key);
    const [first, second] = [keys(recordedAt), keys(recordedAt + 1)];
    expect(second[0]).not.toBe(first[0]);
    expect(second[1]).toBe(first[1]);
  });
});

describe("readCsv of events", () => {
  const header = "hcp,type,occurred_at,sequence,payload.minutes,payload.topic_name,payload.live,payload.note";

  it("reads what happened with the fields that the journey declares", () => {
    const text = `${header}\nH1,webinar.attended,2026-01-31T10:00:00Z,4,45,"Lipids, today",true,\n`;
    expect(readCsv("events", text, csvOptions).rows).toEqual([
      {
        line: 2,
        hcp: "H1",
        entry: {
          ...shared,
          kind: "event",
          type: "webinar.attended",
          occurredAt: Date.UTC(2026, 0, 31, 10),
          sequence: 4,
          payload: { minutes: 45, topicName: "Lipids, today", live: true },
        },
      },
    ]);
  });

  it("keeps types and fields that the journey does not declare, and says so [semantics 20]", () => {
    const at = "2026-01-31T10:00:00Z";
    const text = `${header},Owner,\nH1,visit.held,${at},,45,,,late,Eva,\nH1,email.opened,${at},,,,,1,,\nH2,email.opened,${at},,,,,2,,\n`;
    const { rows, report } = readCsv("events", text, csvOptions);
    expect(rows.map((row) => row.entry.payload)).toEqual([
      { minutes: "45", note: "late" },
      { note: "1" },
      { note: "2" },
    ]);
    expect(listCsvWarnings(report)).toEqual([
      { code: "csv.unknownColumn", parameters: { column: "Owner", position: 9, filled: 1 } },
      { code: "csv.undeclaredEvent", parameters: { type: "visit.held", count: 1 } },
      { code: "csv.undeclaredField", parameters: { type: "email.opened", field: "note", count: 2 } },
    ]);
  });

  it("says which event or column may have been meant, unless the file has that column too", () => {
    const at = "2026-01-31T10:00:00Z";
    const events = readCsv("events", `hcp,type,occurred_at,kye\nH1,emial.opened,${at},1\n`, csvOptions);
    expect(events.report).toMatchObject({
      unknownColumns: [{ column: "kye", suggestion: "key" }],
      undeclaredTypes: [{ type: "emial.opened", suggestion: "email.opened" }],
    });
    const hcps = readCsv("hcps", "hcp,name,personna,emial,email\nH1,Ada,x,,a@clinic.example\n", csvOptions);
    expect(hcps.report.unknownColumns).toEqual([
      { column: "personna", position: 3, filled: 1, suggestion: "persona" },
      { column: "emial", position: 4, filled: 0 },
    ]);
  });

  it("counts a row that says what an earlier one says, whatever the order of its columns", () => {
    const at = "2026-01-31T10:00:00Z";
    const text = `${header}\nH1,email.opened,${at},,,,,\nH1,email.opened,2026-01-31T11:00:00+01:00,0,,,,\nH1,email.opened,${at},1,,,,\n`;
    const { rows, report } = readCsv("events", text, csvOptions);
    expect(report).toMatchObject({ rowsRead: 3, taken: 2, repeated: 1, rejectedCount: 0 });
    const turned = readCsv(
      "events",
      `payload.live,occurred_at,type,hcp\n,${at},email.opened,H1\n`,
      csvOptions,
    );
    expect(turned.rows[0]?.entry.key).toBe(rows[0]?.entry.key);
  });

  it("gives the same row the same key in every import, even once its field is declared", () => {
    const text = `${header}\nH1,visit.held,2026-01-31T10:00:00Z,,45,,,\n`;
    const [before] = readCsv("events", text, csvOptions).rows;
    const { journey } = csvOptions;
    const visit = { ...journey.events[1], type: "visit.held" } as (typeof journey.events)[number];
    const declared = { ...journey, events: [...journey.events, visit] };
    const later = { journey: declared, recordedAt: recordedAt + 1, actor: "importer-2" };
    const [after] = readCsv("events", text, later).rows;
    expect(after?.entry).toMatchObject({ payload: { minutes: 45 } });
    expect(after?.entry).toMatchObject({ id: before?.entry.id, key: before?.entry.key });
  });

  it("takes the file's own keys, for one HCP and one kind of entry", () => {
    const at = "2026-01-31T10:00:00Z";
    const text = `hcp,type,occurred_at,event id\nH1,email.opened,${at},1\nH1,email.opened,${at},1\nH2,email.opened,${at},1\n`;
    const { rows, report } = readCsv("events", text, csvOptions);
    expect(rows.map((row) => row.entry.key)).toEqual(["event:1", "event:1"]);
    expect(new Set(rows.map((row) => row.entry.id)).size).toBe(2);
    expect(report.repeated).toBe(1);
    const consent = readCsv("consent", `hcp,channel,change,key\nH1,sms,withdrawn,1\n`, csvOptions);
    expect(consent.rows[0]?.entry.key).toBe("consent:1");
  });

  it("takes no header for a name that objects have of themselves", () => {
    const text = `hcp,type,occurred_at,__proto__,payload.__proto__,payload.constructor\nH1,visit.held,2026-01-31T10:00:00Z,a,b,c\n`;
    const { rows, report } = readCsv("events", text, csvOptions);
    expect(Object.entries(rows[0]?.entry.payload ?? {})).toEqual([["constructor", "c"]]);
    expect(report.unknownColumns.map(({ column }) => column)).toEqual(["__proto__", "payload.__proto__"]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

describe("the shape of a file", () => {
  it.each([",", ";", "\t", "|"])("is found where values are separated by %j", (delimiter) => {
    const lines = [
      ["hcp", "name"],
      ["H1", '"a, b; c | d"'],
    ].map((row) => row.join(delimiter));
    const { rows, report } = readCsv("hcps", lines.join("\n"), csvOptions);
    expect(report.syntax?.delimiter).toBe(delimiter);
    expect(rows[0]?.displayName).toBe("a, b; c | d");
  });

  it("is told by a first line for spreadsheets, and lines are counted with it", () => {
    const { rows } = readCsv("hcps", "sep=|\r\nhcp|name\r\nH1|Ada\r\n", csvOptions);
    expect(rows).toMatchObject([{ line: 3, hcp: "H1" }]);
  });

  it("may have ends of line of old machines, quoted ends of line and blank lines", () => {
    const old = readCsv("hcps", 'hcp,name\rH1,"A\rB"\rH2,C\r', csvOptions);
    expect(old.rows).toMatchObject([
      { line: 2, displayName: "A\rB" },
      { line: 4, hcp: "H2" },
    ]);
    const blank = readCsv("hcps", "\n  \nhcp,name\n\n,\n ; \nH1,Ada\n\n", csvOptions);
    expect(blank.rows).toMatchObject([{ line: 7, hcp: "H1" }]);
    expect(blank.report.rejected).toMatchObject([{ line: 6, code: "csv.tooFewFields" }]);
  });

  it("may be a header alone", () => {
    const { rows, report } = readCsv("hcps", "hcp,name\n", csvOptions);
    expect(rows).toEqual([]);
    expect(report).toMatchObject({ rowsRead: 0, taken: 0 });
    expect(report).not.toHaveProperty("fileProblem");
  });

  it("may hold columns that are called alike: a declared name wins over an alias", () => {
    const text = "id,hcp,name,date,specialty\nx,H1,Ada,2026-01-31T10:00:00Z,cardiology\n";
    const { rows, report } = readCsv("hcps", text, csvOptions);
    expect(rows[0]).toMatchObject({ hcp: "H1", entries: [{ occurredAt: Date.UTC(2026, 0, 31, 10) }] });
    expect(report.unknownColumns).toEqual([{ column: "id", position: 1, filled: 1 }]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["nothing", "", { code: "csv.empty", parameters: {} }],
    ["white space", " \r\n\t\n", { code: "csv.empty", parameters: {} }],
    ["delimiters only", ",,\n,,\n", { code: "csv.empty", parameters: {} }],
    [
      "a page",
      "<!doctype html><title>Sign in</title>",
      { code: "csv.notCsv", parameters: { found: "html" } },
    ],
    [
      "one column",
      "hcp:name\nH1:Ada\n",
      { code: "csv.delimiterNotFound", parameters: { found: "hcp:name", expected: "hcp, name" } },
    ],
    [
      "other columns",
      "doctor,name,town\nH1,Ada,Ulm\n",
      {
        code: "csv.missingColumn",
        parameters: { missing: "hcp", expected: "hcp, name", found: "doctor, name, town" },
      },
    ],
    [
      "one column twice",
      "hcp,name,HCP\nH1,Ada,H2\n",
      { code: "csv.duplicateColumn", parameters: { column: "HCP", first: 1, second: 3 } },
    ],
    [
      "one attribute twice",
      "hcp,name,patients,hcp.patients\nH1,Ada,1,2\n",
      { code: "csv.duplicateColumn", parameters: { column: "hcp.patients", first: 3, second: 4 } },
    ],
    [
      "two names for one column",
      "hcp_id,external id,name\nH1,X1,Ada\n",
      { code: "csv.duplicateColumn", parameters: { column: "external id", first: 1, second: 2 } },
    ],
    [
      "a broken header",
      'hcp,"name\nH1,Ada\n',
      { code: "csv.brokenHeader", parameters: { found: 'hcp,"name' } },
    ],
  ])("is refused where it holds %s", (_, text, fileProblem) => {
    const { rows, report } = readCsv("hcps", text, csvOptions);
    expect(report.fileProblem).toEqual(fileProblem);
    expect(rows).toEqual([]);
    expect(report.taken).toBe(0);
  });

  it("is refused where its bytes are of another encoding, naming the line", () => {
    const bytes = Uint8Array.from("hcp,name\nH1,M\u00fcller\n", (character) => character.charCodeAt(0));
    const { report } = readCsv("hcps", bytes, csvOptions);
    expect(report.fileProblem).toEqual({ code: "csv.encoding", parameters: { encoding: "utf-8", line: 2 } });
  });

  it("is refused past the most rows, and nothing of it is answered", () => {
    const text = "hcp,name\nH1,Ada\nH2,Bo\nH3,Cy\n";
    expect(readCsv("hcps", text, { ...csvOptions, mostRows: 3 }).report.taken).toBe(3);
    const { rows, report } = readCsv("hcps", text, { ...csvOptions, mostRows: 2 });
    expect(report.fileProblem).toEqual({ code: "csv.tooManyRows", parameters: { most: 2 } });
    expect(rows).toEqual([]);
  });
});
