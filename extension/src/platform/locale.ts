/** The language of the browser's interface, as a BCP 47 tag; English where there is no extension around, as in tests. */
export function uiLanguage(): string {
  return globalThis.chrome?.i18n?.getUILanguage() ?? "en";
}
