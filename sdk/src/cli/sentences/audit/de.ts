import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { AuditSentenceParameters } from "./AuditSentenceParameters.js";

/** Was `audit` auf Deutsch sagt; `common` und `exitCodes` stehen in der Hilfe jedes Befehls. */
export function createAuditSentences(common: string, exitCodes: string): Catalogue<AuditSentenceParameters> {
  return {
    "help.audit":
      () => `Prüft eine exportierte Protokollkette in sich und gegen einen Kopf von ihr, der anderswo aufbewahrt wurde.

Aufruf: waypost audit DATEI [Optionen]

Optionen:
  --anchor HASH      ein aufbewahrter Kopf, als N:HASH oder nur HASH
${common}

DATEI ist eine Kette, wie Waypost sie exportiert, ein Eintrag je Zeile; „-“ liest sie von der Standardeingabe.
Das erste Glied, das nicht hält, wird genannt: ein Eintrag, der geändert oder verschoben wurde oder fehlt. Eine letzte Zeile,
die abbricht, hinterlässt ein Absturz; das ist kein Fehler. Was eine Kette für sich allein nicht zeigt, wird gesagt: ein
abgeschnittenes Ende oder eine neu geschriebene Kette. Hält die Kette nicht, ist der Rückgabewert 1.

Beispiel: waypost audit waypost-audit.jsonl --anchor 42:9f86d081884c7d65…

${exitCodes}
`,
    "call.anchor": ({ found }, { quote }) =>
      `${quote(found)} ist kein Kopf einer Kette: Das sind 64 hexadezimale Ziffern, davor die Nummer des Eintrags und ein Doppelpunkt, wie „waypost audit“ und die Datenseite ihn zeigen.`,
  };
}
