import { describeReading } from "@waypost/sdk/sentences";
import type { CountedExample, GuardCount } from "../../../messaging/insightMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { useStudioState } from "../store/StudioContext";
import type { GuardPlaceView } from "./GuardPlaceView";
import { usePassing } from "./usePassing";

/** For how many people the condition holds, of which personas, and some for whom it does and does not, with the reason. */
export function PassingCounts({ place, text }: { place: GuardPlaceView; text: string }) {
  const { passing, isOld } = usePassing(place, text);
  return (
    <div className="passing" role="status" aria-busy={isOld}>
      {passing.kind === "counting" && <p className="field-help">{t("studio.passing.counting")}</p>}
      {passing.kind === "failed" && <p className="field-help">{passing.sentence}</p>}
      {passing.kind === "answered" && <Answer count={passing.count} place={place} />}
    </div>
  );
}

function Answer({ count, place }: { count: GuardCount; place: GuardPlaceView }) {
  switch (count.kind) {
    case "counted":
      return <Counted count={count} place={place} />;
    case "later":
      return <p className="field-help">{t(`studio.passing.later.${count.asks}`)}</p>;
    case "nobody":
      return <p className="field-help">{t("studio.passing.nobody")}</p>;
    default:
      // Its mistakes are told where they are.
      return null;
  }
}

type CountedView = Extract<GuardCount, { kind: "counted" }>;

function Counted({ count, place }: { count: CountedView; place: GuardPlaceView }) {
  const { people, passing, total, missing, isPartial, asksHistory, byPersona, passes, fails } = count;
  const personas = useStudioState((state) => state.document.personas);
  const labelOf = (persona: string | null) =>
    personas.find(({ id }) => id === persona)?.label ?? persona ?? t("studio.passing.noPersona");
  return (
    <>
      <p>{t(`studio.passing.${people}`, { passing, total })}</p>
      <ul className="passing-personas">
        {byPersona.map((each) => (
          <li key={each.persona ?? ""}>
            <span>{labelOf(each.persona)}</span>
            <meter min={0} max={each.total} value={each.passing} aria-hidden="true" />
            <span>{t("studio.passing.of", { passing: each.passing, total: each.total })}</span>
          </li>
        ))}
      </ul>
      {missing > 0 && <p className="field-help">{t("studio.passing.missing", { count: missing })}</p>}
      {isPartial && <p className="field-help">{t("studio.passing.partial", { total })}</p>}
      {people === "drawn" && asksHistory && <p className="field-help">{t("studio.passing.newPeople")}</p>}
      <Disclosure summary={t("studio.passing.examples")}>
        <Examples title={t("studio.passing.passes")} examples={passes} place={place} labelOf={labelOf} />
        <Examples title={t("studio.passing.fails")} examples={fails} place={place} labelOf={labelOf} />
      </Disclosure>
    </>
  );
}

/** Whether the reason begins with the persona, so that it need not be said twice. */
function namesPersona({ text, outcome }: CountedExample["reading"]): boolean {
  return outcome !== "error" && /\bpersona\b/.test(text);
}

type ExamplesProps = {
  title: string;
  examples: readonly CountedExample[];
  place: GuardPlaceView;
  labelOf(persona: string | null): string;
};

function Examples({ title, examples, place, labelOf }: ExamplesProps) {
  const document = useStudioState((state) => state.document);
  if (examples.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="passing-examples">
        {examples.map(({ persona, reading }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an example has nothing that would tell it from another.
          <li key={index}>
            {namesPersona(reading) ? null : <strong>{labelOf(persona)} </strong>}
            {describeReading(document, place, reading, renderer)}
          </li>
        ))}
      </ul>
    </>
  );
}
