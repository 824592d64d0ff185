import { invariant } from "../../model/invariant.js";
import { findZone } from "../findZone.js";
import type { Zone } from "../Zone.js";

export function requireZone(name: string): Zone {
  const zone = findZone(name);
  invariant(zone !== undefined, `${name} is a zone`);
  return zone;
}
