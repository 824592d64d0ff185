import { type ConsentState, readConsents } from "@waypost/sdk";
import { useState } from "react";
import type { PersonView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import type { WriteNote } from "../log/useEntryLog";
import { listConsentChannels } from "./listConsentChannels";
import "./consent.css";

export type ConsentSectionProps = {
  person: PersonView;
  now: number;
  note: WriteNote;
};

/** What the HCP agreed to, per channel and purpose, with since when, from where and until when. What is not known is a no. */
export function ConsentSection({ person, now, note }: ConsentSectionProps) {
  const channels = listConsentChannels(person.journeys.map(({ document }) => document));
  const states = readConsents({ channels }, person, now);
  if (states.length === 0) return null;
  const given = states.filter(({ status }) => status === "granted").length;
  const purposeLabel = (id: string) =>
    person.journeys.flatMap(({ document }) => document.purposes).find((purpose) => purpose.id === id)
      ?.label ?? id;
  return (
    <section className="fold">
      <Disclosure summary={t("panel.consentHeading", { given, count: states.length })}>
        <ul className="consents">
          {states.map((state) => {
            const channel = channels.find(({ id }) => id === state.channel)?.label ?? state.channel;
            const label =
              state.purpose === undefined
                ? channel
                : t("panel.consentFor", { channel, purpose: purposeLabel(state.purpose) });
            return (
              <ConsentItem
                key={`${state.channel} ${state.purpose ?? ""}`}
                label={label}
                state={state}
                note={note}
              />
            );
          })}
        </ul>
      </Disclosure>
    </section>
  );
}

function ConsentItem({ label, state, note }: { label: string; state: ConsentState; note: WriteNote }) {
  const [isConfirming, setConfirming] = useState(false);
  const { status, channel, purpose, pending } = state;
  const isGranted = status === "granted";
  const subject = { channel, ...(purpose !== undefined && { purpose }) };
  return (
    <li className="consent" data-granted={isGranted}>
      <p className="consent-what">
        <span className="consent-mark">{t(isGranted ? "panel.yes" : "panel.no")}</span>
        <bdi>{label}</bdi>
      </p>
      <p className="soft">{describeState(state)}</p>
      {pending !== undefined && (
        <p className="reported">{t("panel.consentPending", { at: pending.occurredAt })}</p>
      )}
      {isGranted && !isConfirming && (
        <Button
          weight="plain"
          size="small"
          aria-label={t("panel.optOutOf", { label })}
          onClick={() => setConfirming(true)}
        >
          {t("panel.optOut")}
        </Button>
      )}
      {!isGranted && pending === undefined && (
        <Button
          weight="plain"
          size="small"
          aria-label={t("panel.optInTo", { label })}
          onClick={() => void note({ kind: "optIn", ...subject })}
        >
          {t("panel.optIn")}
        </Button>
      )}
      {isConfirming && (
        <div className="confirm">
          <p>{t("panel.optOutQuestion", { label })}</p>
          <div className="buttons">
            <Button
              weight="primary"
              size="small"
              onClick={() => {
                setConfirming(false);
                void note({ kind: "optOut", ...subject });
              }}
            >
              {t("panel.optOutConfirm")}
            </Button>
            <Button weight="quiet" size="small" onClick={() => setConfirming(false)}>
              {t("panel.cancel")}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

function describeState({ status, since, until, entry }: ConsentState): string {
  const source = entry?.source ?? "";
  switch (status) {
    case "granted":
      return t("panel.consentGranted", { at: since ?? 0, source, until });
    case "withdrawn":
      return t("panel.consentWithdrawn", { at: since ?? 0, source });
    case "expired":
      return t("panel.consentRanOut", { at: since ?? 0 });
    case "never":
      return t("panel.consentNever");
  }
}
