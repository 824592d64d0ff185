import { useStudioState } from "../store/StudioContext";
import { describeAnswer } from "./describePath";

/** What the personas one looks through can do with a way. */
export function LensAnswers({ way }: { way: string }) {
  const document = useStudioState((state) => state.document);
  const lens = useStudioState((state) => state.lens);
  if (lens === undefined) return null;
  return (
    <ul className="lens-answers">
      {lens.lenses.map((each) => (
        <li key={each.persona}>{describeAnswer(document, each, way)}</li>
      ))}
    </ul>
  );
}
