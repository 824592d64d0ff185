import type { Host } from "./Host";
import { realtimexHost } from "./realtimex/realtimexHost";

/** Every CRM that Waypost knows, the most particular first. */
export const knownHosts: readonly Host[] = [realtimexHost];
