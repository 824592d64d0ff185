import type { LedgerEntry } from "@waypost/sdk";
import { describe, expect, test } from "vitest";
import type { HandoverRow } from "../../../messaging/noteMessages";
import { toHandoverFiles } from "./toHandoverFiles";

const at = Date.UTC(2026, 10, 20, 9, 30);
const base = { recordedAt: at, occurredAt: at, source: "panel", sequence: 0, actor: "local" };
const identifiers = [
  { system: "external", value: "HCP-0009" },
  { system: "npi", value: "9000000007" },
] as const;

function toRow(id: string, entry: object, label: string, channel?: string): HandoverRow {
  const whole = { ...base, id, key: id, ...entry } as LedgerEntry;
  return { hcp: "a", displayName: "Nora Ohm, MD", identifiers, entry: whole, label, channel };
}

const rows = [
  toRow("e1", { kind: "event", type: "visit.held", payload: { interested: true } }, "Visit held", "Rep"),
  toRow("e2", { kind: "consent", channel: "email", change: "withdrawn" }, "E-mail", "E-mail"),
  toRow("e3", { kind: "report", about: "stage", journey: "portal", reason: "furtherOn" }, "Invited"),
];
const lines = (text: string) => text.replace("\uFEFF", "").trim().split("\r\n");
const file = (shape: "veeva" | "vault" | "plain", place: number) =>
  lines(toHandoverFiles(rows, shape)[place]?.text ?? "");

describe("Files for the CRM", () => {
  test("have Veeva's own objects, fields and values", () => {
    expect(toHandoverFiles(rows, "veeva").map(({ name }) => name)).toEqual([
      "Call2_vod__c.csv",
      "Multichannel_Consent_vod__c.csv",
      "waypost-notes.csv",
    ]);
    expect(file("veeva", 0)).toEqual([
      "External_ID_vod__c,Account_vod__r.External_ID_vod__c,Account_vod__r.NPI_vod__c,Account_Name,Call_Date_vod__c,Call_Datetime_vod__c,Status_vod__c,Call_Channel_vod__c,Waypost_Event,Waypost_Outcome,Waypost_Reason",
      'e1,HCP-0009,9000000007,"Nora Ohm, MD",2026-11-20,2026-11-20T09:30:00.000Z,Submitted_vod,Face_to_face_vod,Visit held,interested: true,',
    ]);
    expect(file("veeva", 1)[1]).toContain("Opt_Out_vod,E-mail");
  });

  test("have Vault's names and values where Vault is meant, and plain ones elsewhere", () => {
    expect(file("vault", 0)[0]).toContain("call_date__v,call_datetime__v,status__v,call_channel__v");
    expect(file("vault", 0)[1]).toContain("submitted__v,face_to_face__v");
    expect(file("plain", 0)[1]).toContain("submitted,Rep,Visit held");
  });

  test("carry what reps said is wrong in a file of its own, whatever the CRM", () => {
    expect(file("veeva", 2)).toEqual([
      "key,hcp,npi,name,occurred_at,kind,about,answer,reason,journey",
      'e3,HCP-0009,9000000007,"Nora Ohm, MD",2026-11-20T09:30:00.000Z,report,stage: Invited,wrong,furtherOn,portal',
    ]);
  });

  test("are not made where there is nothing for them", () => {
    expect(toHandoverFiles([], "veeva")).toEqual([]);
  });
});

test("no cell is taken for a formula, and quotes and line ends survive", () => {
  const said = toRow("=1+1", { kind: "hold", journey: "-2", change: "held" }, 'a "b"\nc');
  expect(toHandoverFiles([said], "plain")[0]?.text).toContain(
    '\r\n"\'=1+1",HCP-0009,9000000007,"Nora Ohm, MD",2026-11-20T09:30:00.000Z,hold,"a ""b""\nc",held,,"\'-2"\r\n',
  );
});
