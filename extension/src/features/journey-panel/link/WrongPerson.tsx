import { useRef, useState } from "react";
import type { RecordReading } from "../../../hosts/PageReading";
import type { Call } from "../../../messaging/call";
import type { MatchedBy } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { cancelOnEscape } from "../cancelOnEscape";
import { PersonSearch } from "./PersonSearch";
import { UnlinkConfirm } from "./UnlinkConfirm";

export type WrongPersonProps = {
  matchedBy: MatchedBy;
  reading: RecordReading | undefined;
  call: Call;
  refresh(): Promise<void>;
};

/** "Not this person": a link is taken back; whoever was found by an identifier is replaced by a link. */
export function WrongPerson({ matchedBy, reading, call, refresh }: WrongPersonProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <Button
        weight="plain"
        size="small"
        ref={opener}
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        {t("panel.notThisPerson")}
      </Button>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape for what is inside; every control is a real one.
        <div className="confirm wrong-person" onKeyDown={cancelOnEscape(cancel)}>
          {matchedBy === "decision" || matchedBy === "import" ? (
            <UnlinkConfirm call={call} refresh={refresh} cancel={cancel} />
          ) : (
            <>
              <p>{t("panel.wrongIdentifier")}</p>
              <PersonSearch reading={reading ?? null} call={call} refresh={refresh} />
            </>
          )}
        </div>
      )}
    </>
  );
}
