import type { Host } from "./Host";
import { createSpecHost } from "./spec/createSpecHost";
import type { HostSpec } from "./spec/HostSpec";

/** The hosts of one site. The list is the same for ever; what stands in it changes. */
export type SiteHosts = { readonly list: readonly Host[]; set(specs: readonly HostSpec[]): void };

/** What users set up for the site goes before what Waypost knows by itself, so that they can put right what it reads wrongly. */
export function createSiteHosts(known: readonly Host[], specs: readonly HostSpec[]): SiteHosts {
  const list: Host[] = [];
  const set = (changed: readonly HostSpec[]) => {
    list.splice(0, list.length, ...changed.map((spec) => createSpecHost(spec)), ...known);
  };
  set(specs);
  return { list, set };
}
