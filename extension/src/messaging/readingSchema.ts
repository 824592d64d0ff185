import * as v from "valibot";

export const text = v.pipe(v.string(), v.maxLength(2_000));
export const origin = v.pipe(
  v.string(),
  v.check(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    "expected an origin such as https://crm.example",
  ),
);

const identifiers = v.pipe(
  v.array(v.strictObject({ system: v.picklist(["npi", "email", "external"]), value: text })),
  v.maxLength(20),
);
/** A list, as it arrives. */
export const listReading = v.strictObject({
  kind: v.literal("list"),
  hostId: text,
  origin,
  object: text,
  rows: v.pipe(
    v.array(
      v.strictObject({
        rowKey: text,
        recordId: v.exactOptional(text),
        name: v.exactOptional(text),
        identifiers,
      }),
    ),
    v.maxLength(2_000),
  ),
});

/** What an overlay read, as it arrives. */
export const pageReading = v.variant("kind", [
  v.strictObject({
    kind: v.literal("record"),
    hostId: text,
    origin,
    object: text,
    recordId: text,
    name: v.exactOptional(text),
    identifiers,
    readFrom: v.pipe(v.array(v.strictObject({ field: text, where: text })), v.maxLength(50)),
  }),
  listReading,
  v.strictObject({
    kind: v.literal("other"),
    hostId: v.exactOptional(text),
    origin,
    expected: v.exactOptional(v.picklist(["record", "list"])),
    frameOf: v.exactOptional(origin),
  }),
]);
