import type { Identifier } from "../../model/Identifier.js";
import type { RecordLink } from "../JourneyStore.js";
import { toIdentifierText, toLinkText } from "../lookupText.js";
import type { PackVault } from "../PackVault.js";

/** Keyed digests of identifiers, in their order. */
export function digestIdentifiers(
  vault: PackVault,
  workspace: string,
  identifiers: readonly Identifier[],
): Promise<readonly string[]> {
  return Promise.all(identifiers.map((identifier) => vault.digest(toIdentifierText(workspace, identifier))));
}

/** Keyed digests of record links, in their order. */
export function digestLinks(
  vault: PackVault,
  workspace: string,
  links: readonly RecordLink[],
): Promise<readonly string[]> {
  return Promise.all(links.map((link) => vault.digest(toLinkText(workspace, link))));
}
