import { useState } from "react";
import type { SiteState } from "../../messaging/protocol";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { usePageTitle } from "../../ui/usePageTitle";
import { KeyList } from "./KeyList";
import "./siteGrant.css";
import { changeGrant, type GrantChange, type GrantPlatform } from "./changeGrant";
import { PanelButton, type PanelPlatform } from "./PanelButton";
import { useSiteState } from "./useSiteState";

/** The pages that the popup leads to, by the name of their tab. */
const ownPages = [
  { page: "day", words: "openDay" },
  { page: "studio", words: "openStudio" },
  { page: "simulator", words: "openSimulator" },
  { page: "data", words: "openData" },
] as const;

export type OwnPage = (typeof ownPages)[number]["page"];

export type SiteGrantProps = GrantPlatform & {
  /** The site to show; the active tab's unless given. */
  origin: string | undefined;
  /** What opens the panel beside the active tab; missing where the page in front is our own. */
  panel: PanelPlatform | undefined;
  /** Opens one of our own pages in a tab. */
  openPage(page: OwnPage): void;
};

/** The popup: whether Waypost is shown on this site, and the button that changes it. */
export function SiteGrant({ origin, panel, openPage, ...platform }: SiteGrantProps) {
  usePageTitle(t("siteHeading"));
  const [site, setSite] = useSiteState(platform.call, origin);
  const [refusal, setRefusal] = useState<string>();

  const change = (kind: GrantChange, of: string) => {
    setRefusal(undefined);
    // Nothing may be awaited before this: the browser asks the user only within the click.
    void changeGrant(platform, kind, of).then((changed) => {
      if (changed.kind === "changed") setSite(changed.site);
      else setRefusal(t(changed.reason));
    });
  };

  const openStudioHere = async ({ closePopup }: PanelPlatform) => {
    const answer = await platform.call("studio.open", {});
    if (answer.ok) closePopup();
  };

  return (
    <main className="site-grant">
      <h1>{t("siteHeading")}</h1>
      {site !== undefined && (
        <SiteView
          {...{ site, panel }}
          openStudioHere={(over) => void openStudioHere(over)}
          onChange={change}
        />
      )}
      {refusal !== undefined && <Notice tone="bad">{refusal}</Notice>}
      {site === "silent" ? null : <KeyList />}
      <footer>
        {ownPages.map(({ page, words }) => (
          <Button key={page} weight="quiet" size="small" onClick={() => openPage(page)}>
            {t(words)}
          </Button>
        ))}
      </footer>
    </main>
  );
}

type SiteViewProps = {
  site: SiteState | "silent";
  panel: PanelPlatform | undefined;
  openStudioHere(panel: PanelPlatform): void;
  onChange(kind: GrantChange, origin: string): void;
};

function SiteView({ site, panel, openStudioHere, onChange }: SiteViewProps) {
  if (site === "silent") return <Notice tone="bad">{t("workerSilent")}</Notice>;
  switch (site.kind) {
    case "not-a-site":
      return (
        <>
          <Notice tone="plain">{t("notASite")}</Notice>
          <p className="detail">{t("notASiteDetail")}</p>
        </>
      );
    case "not-granted":
      return (
        <>
          <Notice tone="plain">{t("siteNotGranted", { site: toName(site.origin) })}</Notice>
          <p className="detail">{t("siteNotGrantedDetail")}</p>
          <Button weight="primary" onClick={() => onChange("grant", site.origin)}>
            {t("showOnSite")}
          </Button>
        </>
      );
    case "granted":
      return (
        <>
          <Notice tone="good">{t("siteGranted", { site: toName(site.origin) })}</Notice>
          <p className="detail">{t("siteGrantedDetail")}</p>
          {panel !== undefined && <PanelButton {...panel} />}
          {panel !== undefined && (
            <Button weight="quiet" onClick={() => openStudioHere(panel)}>
              {t("openStudioHere")}
            </Button>
          )}
          <Button weight="quiet" onClick={() => onChange("withdraw", site.origin)}>
            {t("removeFromSite")}
          </Button>
        </>
      );
  }
}

function toName(origin: string): string {
  return new URL(origin).host;
}
