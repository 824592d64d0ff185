import type { Call } from "../../../messaging/call";
import type { PublishedView } from "../../../messaging/journeyMessages";
import type { PackMessages } from "../../../messaging/packMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import { MakePack } from "./MakePack";
import { SettingsForm } from "./SettingsForm";
import type { useSettings } from "./useSettings";

export type AdminSectionProps = ReturnType<typeof useSettings> & {
  call: Call;
  journeys: readonly PublishedView[];
  peopleCount: number;
  sites: readonly string[];
  packs: PackMessages["pack.list"]["response"];
  refreshPacks(): void;
};

/** What an administrator hands on, and decides for everybody. */
export function AdminSection({ call, settings, save, outcome, refreshPacks, ...stored }: AdminSectionProps) {
  if (settings === undefined) return null;
  return (
    <section className="data-card" aria-labelledby="data-admin">
      <h2 id="data-admin">{t("pack.admin")}</h2>
      <Disclosure summary={t("pack.adminDetail")}>
        <div className="data-columns">
          {stored.journeys.length > 0 && (
            <MakePack call={call} settings={settings} onMade={refreshPacks} {...stored} />
          )}
          <SettingsForm key={JSON.stringify(settings)} settings={settings} save={save} outcome={outcome} />
        </div>
      </Disclosure>
    </section>
  );
}
