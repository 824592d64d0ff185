import { useId } from "react";
import { t } from "../../ui/t";
import type { CardProps } from "./CardProps";
import { takeAddress } from "./SetupDraft";

/** Which part of the address is the record's id: as read, or another part of it. */
export function AddressChoice({ setup, draft }: CardProps) {
  const name = useId();
  const chosen = draft.spec.record?.addresses[0];
  if (draft.addresses.length === 0)
    return chosen === undefined ? (
      <p role="alert" className="setup-bad">
        {t("setup.noId")}
      </p>
    ) : (
      <p className="setup-code">{chosen}</p>
    );
  return (
    <fieldset className="setup-choice">
      <legend>{t("setup.whichId")}</legend>
      {draft.addresses.map((proposal) => (
        <label key={proposal.pattern}>
          <input
            type="radio"
            name={name}
            checked={proposal.pattern === chosen}
            onChange={() => setup.change(takeAddress(draft, proposal))}
          />
          <span className="setup-code">
            <strong>{proposal.id}</strong> · {proposal.pattern}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
