import type { Call } from "../../../messaging/call";
import type { PublishedView } from "../../../messaging/journeyMessages";
import type { PackMessages } from "../../../messaging/packMessages";
import { t } from "../../../ui/t";
import { MakePack } from "./MakePack";
import { SettingsForm } from "./SettingsForm";
import { useSettings } from "./useSettings";

export type AdminSectionProps = {
  call: Call;
  journeys: readonly PublishedView[];
  peopleCount: number;
  sites: readonly string[];
  packs: PackMessages["pack.list"]["response"];
  refreshPacks(): void;
};

/** What an administrator hands on, and decides for everybody. */
export function AdminSection({ call, refreshPacks, ...stored }: AdminSectionProps) {
  const { settings, save } = useSettings(call);
  if (settings === undefined) return null;
  return (
    <section className="data-card" aria-labelledby="data-admin">
      <h2 id="data-admin">{t("pack.admin")}</h2>
      <p className="data-soft">{t("pack.adminDetail")}</p>
      <div className="data-columns">
        <MakePack call={call} settings={settings} onMade={refreshPacks} {...stored} />
        <SettingsForm settings={settings} save={save} />
      </div>
    </section>
  );
}
