import type { CataloguePart } from "../SentenceParameters.js";

export const auditSentences: CataloguePart<"audit"> = {
  "audit.intact": ({ records }, { plural }) =>
    `Die Kette hält: ${plural(records, { one: "1 Eintrag", other: "# Einträge" })}; keiner dazwischen wurde geändert, ging verloren oder wurde verschoben.`,
  "audit.before": ({ records }, { plural }) =>
    records === 0
      ? "Auf nichts davor ist Verlass."
      : `${plural(records, { one: "1 Eintrag davor hält", other: "# Einträge davor halten" })}.`,
  "audit.changed": ({ sequence }, { number }) =>
    `Die Kette bricht bei Eintrag ${number(sequence)}: Er wurde geändert, nachdem er geschrieben war.`,
  "audit.detached": ({ sequence }, { number }) =>
    sequence === 1
      ? "Die Kette bricht bei Eintrag 1: Er nennt einen Eintrag vor sich und ist doch der erste."
      : `Die Kette bricht bei Eintrag ${number(sequence)}: Er nennt einen anderen Eintrag als den vor ihm. Einer der beiden steht anstelle dessen, was dort war.`,
  "audit.lost": ({ first, last }, { number }) =>
    first === last
      ? `Die Kette bricht bei Eintrag ${number(first)}: Er fehlt.`
      : `Die Kette bricht bei Eintrag ${number(first)}: Die Einträge ${number(first)} bis ${number(last)} fehlen.`,
  "audit.reordered": ({ sequence, found }, { number }) =>
    `Die Kette bricht bei Eintrag ${number(sequence)}: An seiner Stelle steht Eintrag ${number(found)}.`,
  "audit.unreadable": ({ sequence }, { number }) =>
    `Die Kette bricht bei Eintrag ${number(sequence)}: Was dort steht, ist kein Eintrag eines Protokolls. Prüfen Sie, ob dies die Datei einer Protokollkette ist und ob niemand darin etwas bearbeitet hat.`,
  "audit.cut": ({ sequence, records }, { number, plural }) =>
    `Am Ende wurden Einträge abgeschnitten: Der Anker ist Eintrag ${number(sequence)}, und die Kette hat ${plural(records, { one: "1 Eintrag", other: "# Einträge" })}.`,
  "audit.rewritten": ({ sequence }, { number }) =>
    `Die Kette wurde neu geschrieben: Ihr Eintrag ${number(sequence)} ist nicht der, der verankert wurde.`,
  "audit.unanchored": ({ records }, { plural }) =>
    `Der Anker ist keiner von ${plural(records, { one: "1 Eintrag", other: "# Einträgen" })}: Die Kette wurde am Ende abgeschnitten oder neu geschrieben.`,
  "audit.torn": () =>
    "Die letzte Zeile bricht mittendrin ab, wie es ein Absturz hinterlässt; sie zählt nicht. Nur der letzte Eintrag kann so verloren gehen.",
  "audit.late": ({ late }, { plural }) =>
    `${plural(late, { one: "1 Eintrag ist älter als die Kette und wurde", other: "# Einträge sind älter als die Kette und wurden" })} später verkettet: Eine Änderung davor ist nicht zu sehen.`,
  "audit.anchored": ({ sequence }, { number }) =>
    `Bis Eintrag ${number(sequence)} ist es die Kette, die verankert wurde: Nichts davon wurde abgeschnitten oder neu geschrieben.`,
  "audit.unseen": ({ after }, { number }) =>
    after === 0
      ? "Für sich allein zeigt eine Kette nicht, ob an ihrem Ende Einträge abgeschnitten wurden oder ob sie ganz neu geschrieben wurde: Das verrät nur ein Kopf, der anderswo aufbewahrt wurde, ein Anker."
      : `Ob etwas, was auf Eintrag ${number(after)} folgte, abgeschnitten oder neu geschrieben wurde, ist nicht zu sehen: Das verrät nur ein späterer Anker.`,
  "audit.offer": ({ anchor }) =>
    `Bewahren Sie diesen Kopf anderswo auf, wo niemand hinkommt, der die Datei ändern könnte, und halten Sie die Kette später dagegen: ${anchor}`,
};
