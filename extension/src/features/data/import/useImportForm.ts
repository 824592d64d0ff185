import { useState } from "react";
import type { PublishedView } from "../../../messaging/journeyMessages";
import { spokenLanguage } from "../../../ui/t";
import { openImportForm } from "./openImportForm";
import { getFirstChoice, openSiteChoice, type SiteChoice } from "./openSiteChoice";
import { useChosenFiles } from "./useChosenFiles";

/** What the user chose for the next import. */
export function useImportForm(published: readonly PublishedView[], sites: readonly string[]) {
  const files = useChosenFiles();
  const [made, setMade] = useState<Partial<SiteChoice>>({});
  const [picked, setPicked] = useState<string>();

  const journey = picked ?? published[0]?.journey;
  const choice = { ...getFirstChoice(sites), ...made };
  const site = openSiteChoice(choice);
  return {
    files,
    choice,
    changeChoice: (changed: Partial<SiteChoice>) => setMade((before) => ({ ...before, ...changed })),
    site,
    journey,
    pickJourney: setPicked,
    outcome: openImportForm({ chosen: files.chosen, site, journey, language: spokenLanguage() }),
  };
}

export type ImportFormState = ReturnType<typeof useImportForm>;
