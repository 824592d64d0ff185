import type { JourneyDocument, WalkAction } from "@waypost/sdk";

export type WalkActionsProps = { document: JourneyDocument; onAct(action: WalkAction): void };
