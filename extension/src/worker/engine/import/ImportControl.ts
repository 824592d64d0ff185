import type { ImportProgress } from "../../../messaging/importChannel";
import type { JobControl } from "../JobControl";

/** How an import under way stays in touch with whoever started it. */
export type ImportControl = JobControl<ImportProgress>;
