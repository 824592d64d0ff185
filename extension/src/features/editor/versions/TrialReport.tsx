import type { TrialPeople, TrialPlace, TrialView } from "../../../messaging/versionMessages";
import { t } from "../../../ui/tStudio";

/** What a version would mean for the HCPs there are, as counts with their names. */
export function TrialReport({ trial }: { trial: TrialView }) {
  const { inJourney, stay, moves, unplaced, stuck, entering } = trial;
  const moved = moves.reduce((sum, { people }) => sum + people.count, 0);
  const entered = entering.reduce((sum, { people }) => sum + people.count, 0);
  return (
    <div role="status">
      <p>{t("publish.stays", { count: inJourney })}</p>
      {inJourney > 0 && <p>{t("publish.same", { count: stay })}</p>}
      {moved > 0 && (
        <>
          <p>{t("publish.moves", { count: moved })}</p>
          <PlaceTable rows={moves.map(({ from, to, people }) => ({ places: [from, to], people }))} />
        </>
      )}
      {unplaced.count > 0 && (
        <Few sentence={t("publish.unplaced", { count: unplaced.count })} people={unplaced} />
      )}
      {stuck.count > 0 && <Few sentence={t("publish.stuck", { count: stuck.count })} people={stuck} />}
      <p>{t("publish.enter", { count: entered })}</p>
      {entered > 0 && <PlaceTable rows={entering.map(({ to, people }) => ({ places: [to], people }))} />}
    </div>
  );
}

function Few({ sentence, people }: { sentence: string; people: TrialPeople }) {
  return (
    <div>
      {sentence} <Who people={people} />
    </div>
  );
}

type Row = { places: readonly TrialPlace[]; people: TrialPeople };

function PlaceTable({ rows }: { rows: readonly Row[] }) {
  const hasFrom = rows.some(({ places }) => places.length > 1);
  return (
    <div className="publish-table">
      <table className="publish-moves">
        <thead>
          <tr>
            <th className="publish-count">{t("publish.hcps")}</th>
            {hasFrom && <th>{t("publish.from")}</th>}
            <th>{t("publish.to")}</th>
            <th>{t("publish.who")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ places, people }) => (
            <tr key={JSON.stringify(places)}>
              <td className="publish-count">{people.count}</td>
              {places.map((place, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: where from, and where to.
                <td key={index}>{sayPlace(place)}</td>
              ))}
              <td>
                <Who people={people} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const mostNames = 6;

/** The first names, and those of the rest when asked for. */
function Who({ people: { count, names } }: { people: TrialPeople }) {
  const shown = t("publish.names", {
    names: names.slice(0, mostNames),
    more: Math.max(0, count - mostNames),
  });
  if (names.length <= mostNames) return <span className="publish-who">{shown}</span>;
  return (
    <details className="publish-who">
      <summary>{shown}</summary>
      {t("publish.names", { names: names.slice(mostNames), more: count - names.length })}
    </details>
  );
}

function sayPlace({ status, exit, stages }: TrialPlace): string {
  const where = stages.join(" · ");
  switch (status) {
    case "notEntered":
      return t("publish.place.notEntered");
    case "active":
      return where;
    case "stuck":
      return [t("publish.place.stuck"), where].filter((part) => part !== "").join(": ");
    default:
      return t("publish.place.ended", { where: exit ?? where });
  }
}
