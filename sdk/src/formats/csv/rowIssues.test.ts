import { describe, expect, it } from "vitest";
import type { CsvRowIssueCode, CsvRowIssueParameters } from "./CsvIssue.js";
import type { CsvKind } from "./CsvReport.js";
import { readCsv } from "./readCsv.js";
import { csvOptions } from "./testing/csvJourney.js";

interface Case<Code extends CsvRowIssueCode> {
  readonly kind: CsvKind;
  readonly header: string;
  readonly row: string;
  readonly parameters: CsvRowIssueParameters[Code];
  /** A row before it, which is taken. */
  readonly before?: string;
}

const hcps = (header: string, row: string) =>
  ({ kind: "hcps", header: `hcp,name,${header}`, row: `H1,Ada,${row}` }) as const;
const events = (row: string) =>
  ({ kind: "events", header: "hcp,type,occurred_at,sequence,payload.minutes", row }) as const;
const at = "2026-01-31T10:00:00Z";

/** A row for every code, so that none exists that nothing answers. */
const cases: { readonly [Code in CsvRowIssueCode]: Case<Code> } = {
  "csv.tooFewFields": { ...hcps("npi", "x"), row: "H1,Ada", parameters: { expected: 3, found: 2 } },
  "csv.tooManyFields": { ...hcps("npi", ",x"), parameters: { expected: 3, found: 4 } },
  "csv.unclosedQuote": { ...hcps("npi", '"9'), parameters: { column: "npi" } },
  "csv.strayQuote": { ...hcps("npi", '"9"0'), parameters: { column: "npi" } },
  "csv.rowTooLong": { ...hcps("npi", "9".repeat(200_001)), parameters: { most: 200_000 } },
  "csv.fieldTooLong": {
    ...hcps("npi", "9".repeat(5_001)),
    parameters: { column: "npi", length: 5_001, most: 5_000 },
  },
  "csv.missingValue": { ...hcps("npi", ""), row: " ,Ada,", parameters: { column: "hcp" } },
  "csv.notAnInstant": {
    ...hcps("As of", "31.01.2026"),
    parameters: { column: "As of", found: "31.01.2026" },
  },
  "csv.instantWithoutZone": {
    ...hcps("as_of", "2026-01-31T10:00"),
    parameters: { column: "as_of", found: "2026-01-31T10:00", suggestion: "2026-01-31T10:00Z" },
  },
  "csv.instantWithoutTime": {
    ...hcps("as_of", "2026-01-31"),
    parameters: { column: "as_of", found: "2026-01-31", suggestion: "2026-01-31T00:00:00Z" },
  },
  "csv.notADate": { ...hcps("licensedSince", at), parameters: { column: "licensedSince", found: at } },
  "csv.impossibleDate": {
    ...hcps("licensedSince", "2026-02-31"),
    parameters: { column: "licensedSince", found: "2026-02-31" },
  },
  "csv.yearOutOfRange": {
    ...hcps("licensedSince", "0206-01-31"),
    parameters: { column: "licensedSince", found: "0206-01-31", least: 1900, most: 2200 },
  },
  "csv.notABoolean": {
    ...hcps("is_prescriber", "often"),
    parameters: { column: "is_prescriber", found: "often" },
  },
  "csv.notAnInteger": {
    ...events(`H1,email.opened,${at},1.5,`),
    parameters: { column: "sequence", found: "1.5" },
  },
  "csv.notANumber": { ...hcps("affinity", "high"), parameters: { column: "affinity", found: "high" } },
  "csv.decimalComma": {
    ...hcps("affinity", '"0,5"'),
    parameters: { column: "affinity", found: "0,5", suggestion: "0.5" },
  },
  "csv.belowLeast": { ...hcps("patients", "-1"), parameters: { column: "patients", found: "-1", least: 0 } },
  "csv.aboveMost": {
    ...hcps("hcp.patients", "5001"),
    parameters: { column: "hcp.patients", found: "5001", most: 5_000 },
  },
  "csv.unknownValue": {
    ...hcps("specialty", "surgery"),
    parameters: { column: "specialty", found: "surgery", expected: "cardiology, primary care" },
  },
  "csv.unknownPersona": {
    ...hcps("persona", "laggard"),
    parameters: { column: "persona", found: "laggard", expected: "traditional, trailblazer" },
  },
  "csv.unknownChannel": {
    kind: "consent",
    header: "hcp,channel,change",
    row: "H1,fax,granted",
    parameters: { column: "channel", found: "fax", expected: "email, sms" },
  },
  "csv.unknownChange": {
    kind: "consent",
    header: "hcp,channel,change",
    row: "H1,sms,maybe",
    parameters: { column: "change", found: "maybe" },
  },
  "csv.invalidNpi": { ...hcps("npi", "9000000001"), parameters: { column: "npi", found: "9000000001" } },
  "csv.invalidEmail": {
    ...hcps("e-mail", "ada@example"),
    parameters: { column: "e-mail", found: "ada@example" },
  },
  "csv.invalidEventType": {
    ...events(`H1,E-mail opened,${at},,`),
    parameters: { column: "type", found: "E-mail opened" },
  },
  "csv.expiryBeforeGrant": {
    kind: "consent",
    header: "hcp,channel,change,occurred_at,expires_at",
    row: `H1,sms,granted,${at},${at}`,
    parameters: { column: "expires_at", found: at },
  },
  "csv.missingPayload": {
    ...events(`H1,webinar.attended,${at},,`),
    parameters: { column: "payload.minutes", type: "webinar.attended" },
  },
  "csv.duplicateValue": {
    ...hcps("record", "7"),
    before: "H1,Ada,0",
    parameters: { column: "hcp", found: "H1", firstLine: 2 },
  },
  "csv.keyReused": {
    kind: "events",
    header: "hcp,type,occurred_at,key",
    before: `H1,email.opened,${at},k1`,
    row: `H1,email.opened,2026-01-31T11:00:00Z,k1`,
    parameters: { column: "key", found: "k1", firstLine: 2 },
  },
};

describe("a row that cannot be taken", () => {
  it.each(Object.entries(cases))("is rejected with %s, its line and its text", (code, given) => {
    const lines = [given.header, ...(given.before === undefined ? [] : [given.before]), given.row];
    const { rows, report } = readCsv(given.kind, `${lines.join("\r\n")}\r\n`, csvOptions);
    expect(report.rejected).toEqual([
      { code, parameters: given.parameters, line: lines.length, text: given.row.slice(0, 200_000) },
    ]);
    expect(report.rejectedByCode).toEqual({ [code]: 1 });
    expect(rows).toHaveLength(lines.length - 2);
    expect(report).toMatchObject({ taken: lines.length - 2, rejectedCount: 1, rowsRead: lines.length - 1 });
  });

  it("is cut where a message shows its value", () => {
    const { report } = readCsv("hcps", `hcp,name,affinity\nH1,Ada,${"9x".repeat(1_000)}\n`, csvOptions);
    expect(report.rejected[0]?.parameters).toEqual({ column: "affinity", found: `${"9x".repeat(100)}…` });
  });
});
