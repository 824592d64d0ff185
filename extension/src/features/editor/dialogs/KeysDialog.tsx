import { t } from "../../../ui/tStudio";
import type { StudioAction } from "../actions/StudioAction";
import { useStudio } from "../store/StudioContext";
import { KeyCaps } from "./CommandDialog";
import { Dialog } from "./Dialog";

const groups = ["make", "edit", "view", "journey"] as const;

/** Every key there is. */
export function KeysDialog({ actions }: { actions: readonly StudioAction[] }) {
  const studio = useStudio();
  return (
    <Dialog title={t("studio.keysTitle")} className="keys-dialog" onClose={() => studio.open(undefined)}>
      <div className="keys-groups">
        {groups.map((group) => {
          const shown = actions.filter((action) => action.group === group && action.keys !== undefined);
          return shown.length === 0 ? null : (
            <section key={group}>
              <h3>{t(`studio.group.${group}`)}</h3>
              <dl>
                {shown.map(({ id, label, keys = [] }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((each) => (
                        <KeyCaps key={each} keys={each} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <p className="dialog-empty">{t("studio.keysMouse")}</p>
    </Dialog>
  );
}
