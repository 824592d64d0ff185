import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { usePageTitle } from "../../ui/usePageTitle";
import { ListCard } from "./ListCard";
import { RecordCard } from "./RecordCard";
import { isUsable } from "./SetupDraft";
import { SpecFile } from "./SpecFile";
import { TriedView } from "./TriedView";
import { type SetupPlatform, useSiteSetup } from "./useSiteSetup";
import "./siteSetup.css";

export type SiteSetupViewProps = SetupPlatform & { close(): void };

/** Setting up a site that Waypost does not know: the user points, and sees at once what would be read. */
export function SiteSetupView({ close, ...platform }: SiteSetupViewProps) {
  usePageTitle(t("setup.title"));
  const setup = useSiteSetup(platform);
  const { origin, draft, waitingFor, tried, failed, isKept } = setup;
  return (
    <main className="setup">
      <header className="setup-head">
        <h1>{t("setup.title")}</h1>
        <Button weight="plain" size="small" onClick={close}>
          {t("setup.close")}
        </Button>
      </header>
      {failed && <Notice tone="bad">{t("setup.failed")}</Notice>}
      {origin === undefined || draft === undefined ? (
        <p>{t("setup.noPage")}</p>
      ) : (
        <>
          <p className="setup-soft">{t("setup.intro", { site: new URL(origin).host })}</p>
          {waitingFor !== undefined && waitingFor !== "try" && (
            <Notice tone="good">{t("setup.pointNow")}</Notice>
          )}
          <RecordCard setup={setup} draft={draft} />
          <ListCard setup={setup} draft={draft} />
          {tried !== undefined && <TriedView reading={tried} />}
          <p className="setup-actions">
            <Button weight="quiet" onClick={setup.tryOut} disabled={!isUsable(draft.spec)}>
              {t("setup.try")}
            </Button>
            <Button
              weight="primary"
              onClick={() => void setup.save(draft.spec)}
              disabled={!isUsable(draft.spec)}
            >
              {t("setup.save")}
            </Button>
          </p>
          {isKept && <Notice tone="good">{t("setup.kept")}</Notice>}
          <SpecFile spec={draft.spec} isKept={isKept} setup={setup} />
        </>
      )}
    </main>
  );
}
