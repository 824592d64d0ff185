import { useState } from "react";
import type { PageReading } from "../../../hosts/PageReading";
import type { Call } from "../../../messaging/call";
import type { Candidate } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { isolate } from "../isolate";
import { Identifiers } from "./Identifiers";
import { LinkConfirm } from "./LinkConfirm";

export type CandidateListProps = {
  candidates: readonly Candidate[];
  reading: PageReading | null;
  call: Call;
  refresh(): Promise<void>;
};

/** People who may be the one on the page, each told apart by identifiers; choosing one asks before it links. */
export function CandidateList({ candidates, reading, call, refresh }: CandidateListProps) {
  const [chosen, setChosen] = useState<string>();
  return (
    <ul className="candidates">
      {candidates.map((candidate) => (
        <li key={candidate.hcp}>
          <bdi className="candidate-name">{candidate.displayName}</bdi>
          <Identifiers identifiers={candidate.identifiers} />
          {chosen === candidate.hcp ? (
            <LinkConfirm
              candidate={candidate}
              reading={reading}
              call={call}
              refresh={refresh}
              cancel={() => setChosen(undefined)}
            />
          ) : (
            <Button weight="quiet" size="small" onClick={() => setChosen(candidate.hcp)}>
              {t("panel.chooseThis")}
              <span className="visually-hidden">{`: ${isolate(candidate.displayName)}`}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
