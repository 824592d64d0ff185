import type { Stage } from "@waypost/sdk";
import {
  addItem,
  changeId,
  changeStage,
  createFreshId,
  renameStage,
  setInitial,
  setKind,
} from "@waypost/sdk/edit";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { AddByName } from "./AddByName";
import { FieldRows } from "./FieldRow";
import type { FormField } from "./FormField";
import { mapFields, stageFields } from "./fields";
import { ItemForm, listChanges } from "./ItemForm";
import { AreaRow, SelectRow, TextRow } from "./rows";
import { ShapeButtons } from "./ShapeButtons";
import { StageFlow } from "./StageFlow";
import { UsedBy } from "./UsedBy";
import { WayList } from "./WayList";

const kinds: readonly Stage["kind"][] = ["atomic", "compound", "parallel", "final", "history"];
const mindsets = ["unaware", "aware", "interested", "convinced", "acting", "advocating"] as const;

/** What is said of a stage. */
export function StageInspector({ stage }: { stage: Stage }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const change = (what: string, part: Parameters<typeof changeStage>[1]["change"]) =>
    studio.edit(
      { code: "step.changeStage", name: stage.label, gesture: `${stage.id} ${what}` },
      changeStage,
      { stage: stage.id, change: part },
    );
  const initial =
    stage.parent === undefined
      ? document.initial
      : document.stages.find(({ id }) => id === stage.parent)?.initial;
  return (
    <section className="inspector" aria-labelledby="inspector-title">
      <h2 id="inspector-title">{t(`studio.kind.${stage.kind}`)}</h2>
      <TextRow
        label={t("studio.field.name")}
        value={stage.label}
        onTake={(label) =>
          label.trim() !== "" &&
          studio.edit({ code: "step.renameStage", name: label, gesture: `${stage.id} name` }, renameStage, {
            stage: stage.id,
            label,
          })
        }
      />
      <SelectRow
        label={t("studio.field.kind")}
        help={t(`studio.kindHelp.${stage.kind}`)}
        value={stage.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`studio.kind.${kind}`) }))}
        onTake={(kind) =>
          studio.edit({ code: "step.setKind", name: stage.label }, setKind, {
            stage: stage.id,
            kind: kind as Stage["kind"],
          })
        }
      />
      <AreaRow
        label={t("studio.field.description")}
        value={stage.description ?? ""}
        onTake={(text) => change("description", { description: text === "" ? undefined : text })}
      />
      <SelectRow
        label={t("studio.field.mindset")}
        help={t("studio.help.mindset")}
        value={stage.mindset ?? ""}
        none={t("studio.none")}
        options={mindsets.map((value) => ({ value, label: t(`studio.mindset.${value}`) }))}
        onTake={(value) =>
          change("mindset", { mindset: value === "" ? undefined : (value as (typeof mindsets)[number]) })
        }
      />
      {initial !== stage.id && stage.kind !== "history" && (
        <Button
          weight="quiet"
          size="small"
          onClick={() =>
            studio.edit({ code: "step.setInitial", name: stage.label }, setInitial, { stage: stage.id })
          }
        >
          {t("studio.act.initial")}
        </Button>
      )}
      <StageFlow stage={stage.id} />
      <ShapeButtons />
      <WayList stage={stage} />
      {stage.kind !== "history" && <Touchpoints stage={stage} />}
      <MoreOfStage title={t("studio.more")} fields={stageFields} stage={stage} />
      <MoreOfStage title={t("studio.map")} fields={mapFields} stage={stage} />
      <TextRow
        label={t("studio.label.id")}
        help={t("studio.help.id")}
        most={64}
        value={stage.id}
        onTake={(to) =>
          to.trim() !== "" &&
          studio.edit({ code: "step.changeId", name: stage.label }, changeId, {
            list: "stages",
            id: stage.id,
            to: to.trim(),
          }) &&
          studio.select({ stages: new Set([to.trim()]) })
        }
      />
      <UsedBy list="stages" id={stage.id} />
    </section>
  );
}

/** What is seldom needed of a stage, folded away. */
function MoreOfStage({
  title,
  fields,
  stage,
}: {
  title: string;
  fields: readonly FormField[];
  stage: Stage;
}) {
  const studio = useStudio();
  const index = useStudioState((state) => state.document.stages.indexOf(stage));
  return (
    <details className="item-list">
      <summary>{title}</summary>
      <div className="item-form">
        <FieldRows
          owner="stages"
          fields={fields}
          item={stage}
          path={["stages", index]}
          onChange={(next, key) =>
            studio.edit(
              { code: "step.changeStage", name: stage.label, gesture: `${stage.id} ${key}` },
              changeStage,
              { stage: stage.id, change: listChanges(stage, next) },
            )
          }
        />
      </div>
    </details>
  );
}

/** The planned contacts while HCPs are in a stage. */
function Touchpoints({ stage }: { stage: Stage }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const own = document.touchpoints.filter((touchpoint) => touchpoint.stage === stage.id);
  const [channel] = document.channels;
  const add = (label: string) => {
    if (channel === undefined) return;
    const item = {
      id: createFreshId(document, "touchpoints", label),
      label,
      stage: stage.id,
      channel: channel.id,
      cadence: { first: "PT0S", most: 1 },
    };
    studio.edit({ code: "step.addItem", name: label }, addItem, { list: "touchpoints" as const, item });
  };
  return (
    <>
      <h3>{t("studio.touchpoints")}</h3>
      {own.map((touchpoint) => (
        <details key={touchpoint.id} className="item">
          <summary>{touchpoint.label}</summary>
          <ItemForm list="touchpoints" item={touchpoint} />
        </details>
      ))}
      {channel === undefined ? (
        <p className="field-help">{t("studio.touchpointNeedsChannel")}</p>
      ) : (
        <AddByName button={t("studio.add.touchpoints")} label={t("studio.field.name")} onAdd={add} />
      )}
    </>
  );
}
