import type { Host } from "./Host";

/** Every CRM that Waypost knows, the most particular first. */
export const knownHosts: readonly Host[] = [];
