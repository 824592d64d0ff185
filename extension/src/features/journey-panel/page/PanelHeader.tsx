import type { Call } from "../../../messaging/call";
import type { MatchedBy, PanelView } from "../../../messaging/journeyMessages";
import { t } from "../../../ui/t";
import { isolate } from "../isolate";
import { WrongPerson } from "../link/WrongPerson";
import { ReadFrom } from "./ReadFrom";
import { VisitToday } from "./VisitToday";

export type PanelHeaderProps = {
  /** Undefined before the first answer, and where there is none. */
  view: PanelView | undefined;
  call: Call;
  refresh(): Promise<void>;
};

/** Who is on the page, how Waypost knows, and what was read from where: so that a rep sees when it is wrong. */
export function PanelHeader({ view, call, refresh }: PanelHeaderProps) {
  const reading = view?.reading?.kind === "record" ? view.reading : undefined;
  const person = view?.subject.kind === "person" ? view.subject.person : undefined;
  const nameOnPage = reading?.name;
  const name = nameOnPage ?? person?.displayName;
  const isKnownOtherwise =
    person !== undefined && nameOnPage !== undefined && person.displayName !== nameOnPage;
  return (
    <header className="panel-header">
      <h1>
        <bdi>{name ?? (reading === undefined ? t("panel.title") : t("panel.unnamedRecord"))}</bdi>
      </h1>
      <div className="panel-about">
        {isKnownOtherwise && (
          <p className="soft">{t("panel.knownAs", { name: isolate(person.displayName) })}</p>
        )}
        {view?.subject.kind === "person" && (
          <div className="matched">
            <span>{t(matchedSentence[view.subject.matchedBy])}</span>
            <VisitToday hcp={view.subject.person.hcp} call={call} />
            <WrongPerson matchedBy={view.subject.matchedBy} reading={reading} call={call} refresh={refresh} />
          </div>
        )}
        {reading !== undefined && <ReadFrom reading={reading} />}
      </div>
    </header>
  );
}

const matchedSentence = {
  decision: "panel.matchedByDecision",
  import: "panel.matchedByRecord",
  npi: "panel.matchedByNpi",
  email: "panel.matchedByEmail",
  external: "panel.matchedByExternal",
} as const satisfies Record<MatchedBy, string>;
