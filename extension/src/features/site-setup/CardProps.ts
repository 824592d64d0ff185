import type { SetupDraft } from "./SetupDraft";
import type { SiteSetup } from "./useSiteSetup";

export type CardProps = { setup: SiteSetup; draft: SetupDraft };
