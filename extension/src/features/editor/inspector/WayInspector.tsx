import type { Transition } from "@waypost/sdk";
import { changeTransition, removeTransitions, retarget } from "@waypost/sdk/edit";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import { insertOnWay } from "../commands/makeStages";
import { GuardField } from "../guard-builder/GuardField";
import { LensAnswers } from "../lens/LensAnswers";
import { useStudio, useStudioState } from "../store/StudioContext";
import { FieldRows } from "./FieldRow";
import { wayFields } from "./fields";
import { CheckRow, NumberRow, SelectRow, TextRow } from "./rows";
import { TriggerRows } from "./TriggerRows";

/** What is said of a transition: what sets it off, whom it takes, and where it leads. */
export function WayInspector({ way }: { way: Transition }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const labelOf = (id: string) => document.stages.find((each) => each.id === id)?.label ?? id;
  const name = way.label ?? `${labelOf(way.from)} → ${labelOf(way.to ?? way.from)}`;
  const index = document.transitions.indexOf(way);
  const change = (what: string, part: Parameters<typeof changeTransition>[1]["change"]) =>
    studio.edit(
      {
        code: what === "when" ? "step.changeGuard" : "step.changeTransition",
        name,
        gesture: `${way.id} ${what}`,
      },
      changeTransition,
      { transition: way.id, change: part },
    );
  const stages = document.stages.map(({ id, label }) => ({ value: id, label }));
  return (
    <section className="inspector" aria-labelledby="inspector-title">
      <h2 id="inspector-title">
        {t("studio.wayTitle", {
          from: labelOf(way.from),
          to: way.to === undefined ? t("studio.stays") : labelOf(way.to),
        })}
      </h2>
      <TriggerRows way={way} onTake={(trigger) => change("trigger", { trigger })} />
      <GuardField
        place={{ kind: "transition", event: way.event }}
        path={["transitions", index, "when"]}
        text={way.when ?? ""}
        onTake={(when) => change("when", { when: when === "" ? undefined : when })}
      />
      <LensAnswers way={way.id} />
      <SelectRow
        label={t("studio.field.to")}
        value={way.to ?? ""}
        none={t("studio.stays")}
        options={stages}
        onTake={(to) =>
          to !== "" && studio.edit({ code: "step.retarget", name }, retarget, { transition: way.id, to })
        }
      />
      <TextRow
        label={t("studio.field.wayLabel")}
        help={t("studio.help.wayLabel")}
        value={way.label ?? ""}
        onTake={(label) => change("label", { label: label.trim() === "" ? undefined : label })}
      />
      <NumberRow
        label={t("studio.field.order")}
        help={t("studio.help.order")}
        value={way.order}
        step={1}
        onTake={(order) => (order === undefined || Number.isSafeInteger(order)) && change("order", { order })}
      />
      <FieldRows
        owner="transitions"
        fields={wayFields}
        item={way}
        path={["transitions", index]}
        onChange={(next) =>
          "effects" in next && change("effects", { effects: next.effects as Transition["effects"] })
        }
      />
      {way.internal === true && (
        <CheckRow
          label={t("studio.field.internal")}
          help={t("studio.help.internal")}
          value
          onTake={() => change("internal", { internal: undefined })}
        />
      )}
      <div className="inspector-actions">
        {way.to !== undefined && (
          <Button weight="plain" size="small" onClick={() => insertOnWay(studio, way.id)}>
            {t("studio.act.insert")}
          </Button>
        )}
        <Button
          weight="plain"
          size="small"
          onClick={() =>
            studio.edit({ code: "step.removeTransitions", name }, removeTransitions, {
              transitions: [way.id],
            })
          }
        >
          {t("studio.removeWay")}
        </Button>
      </div>
    </section>
  );
}
