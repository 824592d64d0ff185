import { dynamicsSpec } from "./dynamics/dynamicsSpec";
import type { Host } from "./Host";
import { hubspotSpec } from "./hubspot/hubspotSpec";
import { realtimexHost } from "./realtimex/realtimexHost";
import { salesforceClassicSpec, salesforceSpec } from "./salesforce/salesforceSpec";
import { createSpecHost } from "./spec/createSpecHost";
import { vaultSpec } from "./vault/vaultSpec";

/** Every CRM that Waypost knows, the most particular first. */
export const knownHosts: readonly Host[] = [
  realtimexHost,
  ...[salesforceSpec, salesforceClassicSpec, vaultSpec, dynamicsSpec, hubspotSpec].map((spec) =>
    createSpecHost(spec),
  ),
];
