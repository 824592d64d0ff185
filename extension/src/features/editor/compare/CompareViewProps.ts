import type { Call } from "../../../messaging/call";
import type { JourneySource } from "../versions/JourneySource";
import type { CompareMode } from "./CompareMode";

export type CompareViewProps = {
  call: Call;
  startWorker(): Worker;
  before: JourneySource;
  after: JourneySource;
  mode: CompareMode;
  /** Goes to another comparison. */
  go(before: JourneySource, after: JourneySource, mode: CompareMode): void;
};
