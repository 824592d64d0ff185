import { createGuardScope, type GuardScope } from "../guards/GuardScope.js";
import { openGuard } from "../guards/openGuard.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { type GuardPlace, getGuardScope } from "./listGuards.js";

/** Opens the guard of a place against the names that the place may use. */
export type GuardOpener = (place: GuardPlace) => ReturnType<typeof openGuard>;

/** Opens guards, those that say the same at places of the same names once. */
export function createGuardOpener(document: JourneyDocument): GuardOpener {
  const scope = createGuardScope(document);
  const scopes = new Map<string, GuardScope>();
  /** By what may be named, then by text. */
  const opened = new Map<string, Map<string, ReturnType<typeof openGuard>>>();
  return (place) => {
    const ground = `${place.kind === "touchpoint" || place.kind === "policy"} ${place.event ?? ""}`;
    const alike = opened.get(ground) ?? new Map<string, ReturnType<typeof openGuard>>();
    const known = alike.get(place.text);
    if (known !== undefined) return known;
    const names = scopes.get(ground) ?? getGuardScope(document, scope, place);
    scopes.set(ground, names);
    const guard = openGuard(place.text, names);
    opened.set(ground, alike.set(place.text, guard));
    return guard;
  };
}
