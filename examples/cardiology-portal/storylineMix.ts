import type { PersonaId } from "./Hcp.ts";
import type { Storyline } from "./storylines.ts";

type Mix = readonly (readonly [Storyline, number])[];

/*
 * Of 1,000 invited people of each kind. Ours, set so that the campaign comes out near the case study's 196 of 4,847: no
 * source tells how subscribers divide over personas, nor what became of them.
 */
export const storylineMix: Readonly<Record<PersonaId | "unknown", Mix>> = {
  trailblazer: [
    ["silent", 455],
    ["reader", 210],
    ["curious", 90],
    ["asked", 10],
    ["unfinished", 40],
    ["newcomer", 22],
    ["occasional", 24],
    ["regular", 22],
    ["advocate", 6],
    ["champion", 2],
    ["critical", 2],
    ["lapsed", 15],
    ["returned", 4],
    ["contentReturned", 2],
    ["closed", 1],
    ["declined", 15],
    ["bounced", 30],
    ["optedOut", 20],
    ["emailWithdrawn", 10],
    ["refused", 8],
    ["left", 7],
    ["removed", 5],
  ],
  traditional: [
    ["silent", 555],
    ["reader", 230],
    ["curious", 45],
    ["planned", 12],
    ["asked", 10],
    ["visitRefused", 20],
    ["unfinished", 10],
    ["newcomer", 6],
    ["occasional", 10],
    ["regular", 6],
    ["advocate", 2],
    ["champion", 1],
    ["lapsed", 3],
    ["returned", 1],
    ["closed", 1],
    ["declined", 25],
    ["bounced", 25],
    ["optedOut", 15],
    ["emailWithdrawn", 6],
    ["refused", 8],
    ["left", 5],
    ["removed", 4],
  ],
  unknown: [
    ["silent", 589],
    ["reader", 230],
    ["curious", 50],
    ["asked", 10],
    ["unfinished", 15],
    ["newcomer", 6],
    ["occasional", 10],
    ["regular", 6],
    ["lapsed", 4],
    ["declined", 20],
    ["bounced", 30],
    ["optedOut", 15],
    ["refused", 8],
    ["left", 4],
    ["removed", 3],
  ],
};

/** Of those who agreed to neither e-mail nor SMS. */
export const unpermittedMix: Mix = [
  ["permissionMissing", 88],
  ["permissionGiven", 8],
  ["refused", 4],
];
