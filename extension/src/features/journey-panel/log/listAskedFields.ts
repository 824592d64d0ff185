import type { PayloadField } from "@waypost/sdk";

/** The fields that a rep is asked for: free text is off, since it invites what may not be stored, unless the journey insists on it. */
export function listAskedFields(fields: readonly PayloadField[]): readonly PayloadField[] {
  return fields.filter(
    ({ type, values, optional }) => type !== "string" || values !== undefined || !optional,
  );
}
