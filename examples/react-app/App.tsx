import type { LedgerEntry } from "@waypost/sdk";
import { useCallback, useState } from "react";
import { ClockBar } from "./ClockBar.tsx";
import type { ShiftedClock } from "./createShiftedClock.ts";
import type { Person, Portal } from "./loadPortal.ts";
import { PersonList } from "./PersonList.tsx";
import { PersonPage } from "./PersonPage.tsx";
import { useHash } from "./useHash.ts";

export interface AppProps {
  readonly portal: Portal;
  readonly clock: ShiftedClock;
}

/** Everybody of a journey on one side, one of them on the other. */
export function App({ portal: { journey, people: first }, clock }: AppProps) {
  const [people, setPeople] = useState(first);
  const [hcp, showHcp] = useHash();
  const person = people.get(hcp);
  const log = useCallback((to: string, entry: LedgerEntry) => {
    setPeople((before) => appendEntry(before, to, entry));
  }, []);
  return (
    <div className="app" data-shown={person === undefined ? "list" : "person"}>
      <header>
        <h1>{journey.document.title}</h1>
        <ClockBar clock={clock} />
      </header>
      <PersonList journey={journey} people={people} clock={clock} shown={hcp} onShow={showHcp} />
      <main>
        {person === undefined ? (
          <p className="hint">
            {hcp === "" ? "Choose somebody to see where they stand." : `Nobody here is ${hcp}.`}
          </p>
        ) : (
          <PersonPage
            key={hcp}
            journey={journey}
            person={person}
            clock={clock}
            onBack={() => showHcp("")}
            onLog={(entry) => log(hcp, entry)}
          />
        )}
      </main>
    </div>
  );
}

function appendEntry(
  people: ReadonlyMap<string, Person>,
  hcp: string,
  entry: LedgerEntry,
): ReadonlyMap<string, Person> {
  const person = people.get(hcp);
  if (person === undefined) return people;
  const ledger = { hcp, entries: [...person.ledger.entries, entry] };
  return new Map(people).set(hcp, { ...person, ledger });
}
