import type { Journey } from "@waypost/sdk";
import type { JourneyClock } from "@waypost/sdk/live";
import { useJourneyPath, useJourneyRun } from "@waypost/sdk/react";
import { describeStatus } from "@waypost/sdk/sentences";
import { useState } from "react";
import type { Person } from "./loadPortal.ts";
import { renderer } from "./words.ts";

export interface PersonListProps {
  readonly journey: Journey;
  readonly people: ReadonlyMap<string, Person>;
  readonly clock: JourneyClock;
  /** The HCP that is shown beside. */
  readonly shown: string;
  readonly onShow: (hcp: string) => void;
}

/** Everybody whose name has what is searched for, each with where they stand. */
export function PersonList({ journey, people, clock, shown, onShow }: PersonListProps) {
  const [wanted, setWanted] = useState("");
  const found = [...people.values()].filter(({ name }) => toPlain(name).includes(toPlain(wanted)));
  return (
    <nav aria-label="People">
      <label className="search">
        <span>Find by name</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      {found.length === 0 && <p className="hint">Nobody here has “{wanted}” in their name.</p>}
      <ul>
        {found.map((person) => (
          <li key={person.ledger.hcp}>
            <PersonRow
              journey={journey}
              person={person}
              clock={clock}
              isShown={person.ledger.hcp === shown}
              onShow={onShow}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PersonRowProps extends Pick<PersonListProps, "journey" | "clock" | "onShow"> {
  readonly person: Person;
  readonly isShown: boolean;
}

function PersonRow({ journey, person: { name, ledger }, clock, isShown, onShow }: PersonRowProps) {
  const { run } = useJourneyRun(journey, { ledger, clock });
  const { present } = useJourneyPath(journey, run);
  const isUnderWay = run.status === "active" && present !== undefined;
  return (
    <button
      type="button"
      className="person"
      aria-current={isShown ? "true" : undefined}
      onClick={() => onShow(ledger.hcp)}
    >
      <span dir="auto">{name}</span>
      <span className="place" data-phase={isUnderWay ? present.position : undefined}>
        {isUnderWay ? present.stage.label : describeStatus(journey, run, renderer)}
      </span>
    </button>
  );
}

/** As it is searched for: without case and accents. */
function toPlain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
