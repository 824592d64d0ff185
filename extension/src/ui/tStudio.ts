import { uiLanguage } from "../platform/locale";
import { createT } from "./dom/createT";
import { studioSentences as de } from "./sentences/studio/de";
import { studioSentences as en } from "./sentences/studio/en";
import { versionSentences as deOfVersions } from "./sentences/versions/de";
import { versionSentences as enOfVersions } from "./sentences/versions/en";

/** Says a sentence in the studio; apart from `t`, so that no other page carries these words. */
export const t = createT<typeof en & typeof enOfVersions>(
  { en: { ...en, ...enOfVersions }, de: { ...de, ...deOfVersions } },
  uiLanguage,
);
