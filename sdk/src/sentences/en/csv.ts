import type { CsvEncoding, NotCsvFormat } from "../../formats/csv/CsvIssue.js";
import type { CataloguePart } from "../SentenceParameters.js";

const formats: Readonly<Record<NotCsvFormat, string>> = {
  html: "a web page",
  xml: "an XML file",
  json: "a JSON file",
  zip: "a ZIP archive, as which Excel saves .xlsx files",
  pdf: "a PDF file",
  excel: "an old Excel file (.xls)",
  binary: "no text",
};

const encodings: Readonly<Record<CsvEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

export const csvSentences: CataloguePart<"csv"> = {
  "csv.empty": () =>
    "The file is empty. Choose one with a row of column names and at least one row below it.",
  "csv.notCsv": ({ found }) =>
    `Expected a CSV file, and this is ${formats[found]}. Save the table as "CSV UTF-8", and choose that file.`,
  "csv.encoding": ({ encoding, line }, { number }) =>
    `About line ${number(line)} holds characters that are not ${encodings[encoding]}. Save the table as "CSV UTF-8".`,
  "csv.delimiterNotFound": ({ found, expected }, { quote }) =>
    `The first line has one column only, ${quote(found)}. Expected ${expected}, separated by commas, semicolons or tabs.`,
  "csv.brokenHeader": ({ found }, { quote }) =>
    `The column names cannot be read, because a quotation mark is not closed: ${quote(found)}. Correct the first line.`,
  "csv.missingColumn": ({ missing, expected, found }, { quote }) =>
    `The column ${quote(missing)} is missing. Expected ${expected}; the file has ${found}. Add the column, or rename the one that holds it.`,
  "csv.duplicateColumn": ({ column, first, second }, { quote, number }) =>
    `Columns ${number(first)} and ${number(second)} are both ${quote(column)}. Remove or rename one.`,
  "csv.tooManyRows": ({ most }, { number }) =>
    `The file has more than ${number(most)} rows. Split it, and import the parts one by one.`,

  "csv.tooFewFields": ({ expected, found }, { plural, number }) =>
    `Expected ${plural(expected, { one: "1 value", other: "# values" })}, and found ${number(found)}. The row may be cut off.`,
  "csv.tooManyFields": ({ expected, found }, { plural, number }) =>
    `Expected ${plural(expected, { one: "1 value", other: "# values" })}, and found ${number(found)}. Put values that hold the delimiter in quotation marks.`,
  "csv.unclosedQuote": ({ column }, { quote }) =>
    `A quotation mark is opened in ${quote(column)} and not closed. Close it, or write it twice if it belongs to the text.`,
  "csv.strayQuote": ({ column }, { quote }) =>
    `Text follows a closing quotation mark in ${quote(column)}. Write a quotation mark twice if it belongs to the text.`,
  "csv.rowTooLong": ({ most }, { number }) =>
    `The row is longer than ${number(most)} characters. Shorten it; a quotation mark may be missing.`,
  "csv.fieldTooLong": ({ column, length, most }, { quote, number }) =>
    `${quote(column)} has ${number(length)} characters, and may have ${number(most)}. Shorten it.`,
  "csv.missingValue": ({ column }, { quote }) => `${quote(column)} is empty. Fill it in.`,
  "csv.notAnInstant": ({ column, found }, { quote }) =>
    `Expected a date and time such as 2026-11-03T09:00:00Z in ${quote(column)}, and found ${quote(found)}.`,
  "csv.instantWithoutZone": ({ column, found, suggestion }, { quote }) =>
    `${quote(found)} in ${quote(column)} does not say its time zone. If it is UTC, write ${suggestion}.`,
  "csv.instantWithoutTime": ({ column, found, suggestion }, { quote }) =>
    `${quote(found)} in ${quote(column)} has no time. If midnight UTC is meant, write ${suggestion}.`,
  "csv.notADate": ({ column, found }, { quote }) =>
    `Expected a date such as 2026-11-03 in ${quote(column)}, and found ${quote(found)}.`,
  "csv.impossibleDate": ({ column, found }, { quote }) =>
    `${quote(found)} in ${quote(column)} does not exist in any calendar or on any clock. Correct it.`,
  "csv.yearOutOfRange": ({ column, found, least, most }, { quote }) =>
    `Expected a year from ${least} to ${most} in ${quote(column)}, and found ${quote(found)}.`,
  "csv.notABoolean": ({ column, found }, { quote }) =>
    `Expected true or false in ${quote(column)}, and found ${quote(found)}.`,
  "csv.notAnInteger": ({ column, found }, { quote }) =>
    `Expected a whole number in ${quote(column)}, and found ${quote(found)}.`,
  "csv.notANumber": ({ column, found }, { quote }) =>
    `Expected a number such as 0.82 in ${quote(column)}, and found ${quote(found)}.`,
  "csv.decimalComma": ({ column, found, suggestion }, { quote }) =>
    `${quote(found)} in ${quote(column)} has a comma for its decimals. Write ${suggestion}.`,
  "csv.belowLeast": ({ column, found, least }, { quote, number }) =>
    `Expected at least ${number(least)} in ${quote(column)}, and found ${quote(found)}.`,
  "csv.aboveMost": ({ column, found, most }, { quote, number }) =>
    `Expected at most ${number(most)} in ${quote(column)}, and found ${quote(found)}.`,
  "csv.unknownValue": ({ column, found, expected }, { quote }) =>
    `The journey knows no ${quote(found)} in ${quote(column)}. Expected one of: ${expected}.`,
  "csv.unknownPersona": ({ column, found, expected }, { quote }) =>
    `The journey has no persona ${quote(found)} (column ${quote(column)}). Expected one of: ${expected}.`,
  "csv.unknownChannel": ({ column, found, expected }, { quote }) =>
    `The journey has no channel ${quote(found)} (column ${quote(column)}). Expected one of: ${expected}.`,
  "csv.unknownChange": ({ column, found }, { quote }) =>
    `Expected granted or withdrawn in ${quote(column)}, and found ${quote(found)}.`,
  "csv.invalidNpi": ({ column, found }, { quote }) =>
    `${quote(found)} in ${quote(column)} is no NPI: those have ten digits, the last of which checks the others.`,
  "csv.invalidEmail": ({ column, found }, { quote }) =>
    `${quote(found)} in ${quote(column)} is no e-mail address. Correct it, or leave it empty.`,
  "csv.invalidEventType": ({ column, found }, { quote }) =>
    `Expected an event such as email.opened in ${quote(column)}, and found ${quote(found)}.`,
  "csv.expiryBeforeGrant": ({ column, found }, { quote }) =>
    `The consent would expire before it begins, at ${quote(found)} in ${quote(column)}. Correct one of the two dates.`,
  "csv.missingPayload": ({ column, type }, { quote }) =>
    `${quote(column)} is empty, and the journey requires it for ${quote(type)}. Fill it in.`,
  "csv.duplicateValue": ({ column, found, firstLine }, { quote, number }) =>
    `${quote(found)} in ${quote(column)} stands in line ${number(firstLine)} already. Keep one of the two rows.`,
  "csv.keyReused": ({ column, found, firstLine }, { quote, number }) =>
    `The key ${quote(found)} in ${quote(column)} belongs to line ${number(firstLine)}, which says something else. Give each its own key.`,

  "csv.unknownHcp": ({ hcp }, { quote }) =>
    `Nobody is known by the id ${quote(hcp)}. Add this HCP to the file of HCPs, and import the two together.`,
  "csv.ambiguousHcp": ({ hcp, count }, { quote, plural }) =>
    `The row of ${quote(hcp)} fits ${plural(count, { one: "1 known person", other: "# known people" })}. Give ids that belong to one person each.`,
  "csv.contradictoryHcp": ({ hcp }, { quote }) =>
    `The id ${quote(hcp)} belongs to one known person and the NPI to another. Correct whichever is wrong.`,
  "csv.sameHcp": ({ hcp, firstLine }, { quote, number }) =>
    `${quote(hcp)} is the person of line ${number(firstLine)}, who is known already. Keep one of the two rows.`,
  "csv.erasedHcp": ({ hcp }, { quote }) =>
    `${quote(hcp)} has identifiers of an HCP who was erased, and whoever was erased does not come back by import. If this is somebody else, give their own NPI.`,
  "csv.unreadableHcp": ({ hcp }, { quote }) =>
    `What is stored of ${quote(hcp)} is damaged and cannot be read, so nothing was added to it.`,

  "csv.unknownColumn": ({ column, position, filled, suggestion }, { quote, number, plural }) =>
    `${column === "" ? `Column ${number(position)} has no name` : `The column ${quote(column)} is not known`}, so nothing was read from it (${plural(filled, { one: "1 row has", other: "# rows have" })} a value there).${suggestion === undefined ? "" : ` Did you mean ${quote(suggestion)}?`}`,
  "csv.undeclaredEvent": ({ type, count, suggestion }, { quote, plural }) =>
    `The journey does not know the event ${quote(type)}: ${plural(count, { one: "1 row was kept, but moves", other: "# rows were kept, but move" })} nobody.${suggestion === undefined ? "" : ` Did you mean ${quote(suggestion)}?`}`,
  "csv.undeclaredField": ({ type, field, count }, { quote, plural }) =>
    `The journey does not know the field ${quote(field)} of ${quote(type)}: it was kept in ${plural(count, { one: "1 row", other: "# rows" })}, but its conditions cannot read it.`,
  "csv.expiryIgnored": ({ count }, { plural }) =>
    `${plural(count, { one: "1 withdrawal has", other: "# withdrawals have" })} a date of expiry, which means nothing: the withdrawal was taken and stands.`,
};
