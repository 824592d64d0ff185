import type { PeopleGroup } from "@waypost/sdk";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tSimulator";

/** How a table opens one of its groups, where people can be shown. */
export type OpensGroups = { onOpen?(group: PeopleGroup): void };

export type OpenGroupProps = OpensGroups & { group: PeopleGroup; name: string };

/** A cell from which one goes down to an HCP of the row's group; nothing where nobody can be shown. */
export function OpenGroup({ group, name, onOpen }: OpenGroupProps) {
  if (onOpen === undefined) return null;
  return (
    <td data-export="left">
      <Button
        weight="plain"
        size="small"
        aria-label={t("sim.showOneOf", { group: name })}
        onClick={() => onOpen(group)}
      >
        {t("sim.showOne")}
      </Button>
    </td>
  );
}

/** The heading over such cells. */
export function OpenHeading({ onOpen }: OpensGroups) {
  return onOpen === undefined ? null : <td data-export="left" />;
}
