import type { PayloadField } from "@waypost/sdk";

/**
 * The fields that a rep is asked for. Free text invites what may not be stored: it is asked for where an administrator allows it, or
 * where the journey insists, since the event could not be written without.
 */
export function listAskedFields(
  fields: readonly PayloadField[],
  isFreeTextOn: boolean,
): readonly PayloadField[] {
  if (isFreeTextOn) return fields;
  return fields.filter(
    ({ type, values, optional }) => type !== "string" || values !== undefined || !optional,
  );
}
