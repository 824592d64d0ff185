import type { PageReading } from "../PageReading";
import type { HostSpec, Place } from "../spec/HostSpec";
import type { AddressProposal } from "./proposeAddresses";
import type { RowsProposal } from "./proposeRows";

/** What the panel asks of the page beside it: let the user point at something, or read the page by a spec that is being made. */
export type PointTask =
  | { kind: "record-name" | "record-field" | "list-name" }
  | { kind: "try"; spec: HostSpec }
  | { kind: "none" };

/** What came of it. Texts are what the page shows; they are for the panel and are not kept. */
export type PointResult =
  | {
      kind: "picked";
      /** The page's address. */
      url: string;
      text: string;
      places: Place[];
      addresses: AddressProposal[];
      rows?: RowsProposal;
      /** Set where it is found in open shadow roots only. */
      openRoots?: true;
    }
  | { kind: "tried"; reading: PageReading }
  | { kind: "cancelled" };
