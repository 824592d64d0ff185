import type { RecordReading } from "../../../hosts/PageReading";
import { t } from "../../../ui/t";

export type ReadFromLine = {
  key: string;
  field: string;
  /** What stood there; undefined for a field that has no place in a reading of its own. */
  value: string | undefined;
  where: string;
};

const fields = {
  recordId: "panel.fieldRecordId",
  name: "panel.fieldName",
  npi: "panel.fieldNpi",
  email: "panel.fieldEmail",
  external: "panel.fieldExternal",
} as const;

const places = {
  address: "panel.placeAddress",
  heading: "panel.placeHeading",
  mailLink: "panel.placeMailLink",
  field: "panel.placeField",
  freeText: "panel.placeFreeText",
} as const;

/** What a host says it read, in words: hosts answer short names; one without words here is shown as it is. */
export function listReadFrom(reading: RecordReading): readonly ReadFromLine[] {
  const seen = new Map<string, number>();
  return reading.readFrom.map(({ field, where }) => {
    const nth = seen.get(field) ?? 0;
    seen.set(field, nth + 1);
    return {
      key: `${field} ${nth}`,
      field: isKeyOf(fields, field) ? t(fields[field]) : field,
      value: findValue(reading, field, nth),
      where: isKeyOf(places, where) ? t(places[where]) : where,
    };
  });
}

function findValue(reading: RecordReading, field: string, nth: number): string | undefined {
  if (field === "name") return reading.name;
  if (field === "recordId") return reading.recordId;
  return reading.identifiers.filter(({ system }) => system === field)[nth]?.value;
}

function isKeyOf<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}
