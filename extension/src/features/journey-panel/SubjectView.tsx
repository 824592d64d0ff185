import type { Call } from "../../messaging/call";
import type { PanelView } from "../../messaging/journeyMessages";
import { AmbiguousPerson } from "./link/AmbiguousPerson";
import { ArchivedPerson } from "./link/ArchivedPerson";
import { UnknownPerson } from "./link/UnknownPerson";
import { PersonView } from "./PersonView";
import { NoRecord } from "./page/NoRecord";

export type SubjectViewProps = {
  view: PanelView;
  call: Call;
  refresh(): Promise<void>;
  openData(): void;
  setUpSite(): void;
};

/** Below the head: whoever the page is about, or what to do where that is not known. */
export function SubjectView({ view, call, refresh, openData, setUpSite }: SubjectViewProps) {
  const { subject, reading, peopleCount, now } = view;
  const linking = { reading, call, refresh };
  switch (subject.kind) {
    case "no-record":
      return <NoRecord {...{ reading, openData, setUpSite }} isEmpty={peopleCount === 0} />;
    case "unknown":
      return <UnknownPerson {...linking} subject={subject} isEmpty={peopleCount === 0} openData={openData} />;
    case "ambiguous":
      return <AmbiguousPerson {...linking} subject={subject} />;
    case "person":
      if (subject.person.archivedAt !== undefined) {
        const { archivedAt } = subject.person;
        return <ArchivedPerson person={subject.person} archivedAt={archivedAt} now={now} />;
      }
      return (
        <PersonView
          reading={reading}
          person={subject.person}
          now={now}
          call={call}
          refresh={refresh}
          openData={openData}
        />
      );
  }
}
