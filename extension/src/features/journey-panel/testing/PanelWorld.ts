import type { Identifier, JourneyDocument, LedgerEntry } from "@waypost/sdk";
import type { PageReading } from "../../../hosts/PageReading";
import type { MatchedBy } from "../../../messaging/journeyMessages";
import type { MessageName } from "../../../messaging/protocol";
import type { Push } from "../../../messaging/push";
import type { WorkspaceSettings } from "../../../messaging/settingsMessages";
import type { UsualStay } from "../../../messaging/stayMessages";
import type { PanelFailure } from "../describeFailure";

/** Who the worker would take the page to be of. */
export type WorldSubject =
  | { kind: "no-record" }
  | { kind: "unknown"; nameMatches: readonly string[] }
  | { kind: "ambiguous"; candidates: readonly string[] }
  | { kind: "person"; hcp: string; matchedBy: MatchedBy };

export type WorldPage = { reading: PageReading | null; subject: WorldSubject };

export type WorldPerson = {
  hcp: string;
  displayName: string;
  identifiers: readonly Identifier[];
  entries: readonly LedgerEntry[];
};

/** Everything a panel could be told of, as plain data: a test makes it, the page in the browser reads it. */
export type PanelWorld = {
  documents: readonly { document: JourneyDocument; publishedAt: number }[];
  people: readonly WorldPerson[];
  page: WorldPage;
  /** How long stages usually last. */
  stays?: readonly UsualStay[];
  /** Who is on today's list of visits. */
  visits?: readonly string[];
  /** What an administrator decided; the defaults unless given. */
  settings?: WorkspaceSettings;
  /** How long the worker takes to answer, ms. */
  delayMs: number;
  /** What it answers instead to a message of this name. */
  failures: Readonly<Record<string, PanelFailure>>;
};

/** What a test finds on the window of the page that shows the panel alone. */
export type PanelStage = {
  /** Set before this script runs. */
  panelWorld: PanelWorld;
  panelPlace: "dock" | "side-panel";
  /** Set by it. */
  panelAsked: { name: MessageName; request: unknown }[];
  panelOpenedData: number;
  pushToPanel(push: Push): void;
};
