import { findUses, type ItemList } from "@waypost/sdk/edit";
import { describePath } from "@waypost/sdk/sentences";
import { useMemo } from "react";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { findTarget } from "../problems/listProblems";
import { useStudio, useStudioState } from "../store/StudioContext";

const mostShown = 30;

/** Who else names a thing: all of them change with its id, and it is not deleted while there are any. */
export function UsedBy({ list, id }: { list: ItemList; id: string }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const uses = useMemo(() => {
    const places = findUses(document, { list, id }).map(({ path }) => path);
    return [...new Map(places.map((path) => [path.slice(0, 2).join("/"), path])).values()];
  }, [document, list, id]);
  if (uses.length === 0) return <p className="field-help">{t("studio.usedByNobody")}</p>;
  const jump = (path: (typeof uses)[number]) => {
    const target = findTarget(document, { path });
    if (target?.kind === "stage") return studio.reveal([target.id]);
    const way = document.transitions.find((each) => each.id === target?.id);
    if (way !== undefined) studio.reveal([way.from, way.to ?? way.from], [way.id]);
  };
  return (
    <Disclosure summary={t("studio.usedBy", { count: uses.length })}>
      <ul className="used-by">
        {uses.slice(0, mostShown).map((path) => (
          <li key={path.join("/")}>
            <button
              type="button"
              className="used-by-jump"
              disabled={findTarget(document, { path }) === undefined}
              onClick={() => jump(path)}
            >
              {describePath(document, path.slice(0, 2), renderer)}
            </button>
          </li>
        ))}
        {uses.length > mostShown && <li>{t("studio.andMore", { count: uses.length - mostShown })}</li>}
      </ul>
    </Disclosure>
  );
}
