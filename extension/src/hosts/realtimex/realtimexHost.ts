import { findLists } from "../findLists";
import type { BadgeAnchor, Host, Look } from "../Host";
import { once } from "../once";
import type { PageIdentifier, PageRow, ReadFrom, RecordReading } from "../PageReading";
import {
  contactLinks,
  editPath,
  emailLinks,
  listPath,
  listRow,
  menuLinks,
  npiInText,
  recordName,
  recordPath,
  rowName,
} from "./selectors";

const id = "realtimex";
const object = "contacts";

/** The contacts of a RealTimeX CRM. */
export const realtimexHost: Host = {
  id,
  observedAttributes: ["href"],

  matches: (url, page) =>
    url.hash.startsWith("#/") && menuLinks.every((link) => page.querySelector(link) !== null),

  look: (page, { origin, hash }) =>
    listPath.test(hash) ? lookAtList(page, origin) : lookAtRecord(page, origin, hash),

  findObserveRoot: (page) => page.querySelector("#root") ?? undefined,
};

/** A person on the page: the id, and the element that holds nothing but the name. */
type Shown = { recordId: string; name: Element };
type ShownRow = Shown & { row: Element };

function lookAtList(page: Document, origin: string): Look {
  const rows = once(() => findRows(page));
  return {
    read: () => ({ kind: "list", hostId: id, origin, object, rows: rows().map(toRow) }),
    findAnchors: () => toRowAnchors(rows()),
  };
}

function lookAtRecord(page: Document, origin: string, hash: string): Look {
  const record = once(() => findRecord(page, hash));
  return {
    read() {
      const shown = record();
      return shown === undefined ? { kind: "other", hostId: id, origin } : readRecord(shown, origin);
    },
    findAnchors() {
      const shown = record();
      return shown === undefined ? [] : [toAnchor("heading", shown)];
    },
  };
}

function findRows(page: Document): ShownRow[] {
  return [...page.querySelectorAll(listRow)].flatMap((row) => {
    const recordId = findId(row, recordPath);
    const name = row.querySelector(rowName);
    return recordId === undefined || name === null ? [] : [{ recordId, name, row }];
  });
}

function toRowAnchors(rows: readonly ShownRow[]): BadgeAnchor[] {
  const lists = findLists(rows.map(({ row }) => row));
  return rows.map((shown) => {
    const list = lists.get(shown.row);
    return { ...toAnchor("row", shown), ...(list && { list }) };
  });
}

function findRecord(page: Document, hash: string): (Shown & { editLink: Element }) | undefined {
  const recordId = recordPath.exec(hash)?.[1];
  const name = page.querySelector(recordName);
  if (recordId === undefined || name === null) return undefined;
  const editLinks = [...page.querySelectorAll(contactLinks)].filter(
    (link) => findId(link, editPath) !== undefined,
  );
  const [editLink] = editLinks;
  // The address changes before the content: until every edit link names this id, the person shown is the one before.
  const agrees = editLinks.every((link) => findId(link, editPath) === recordId);
  return editLink !== undefined && agrees ? { recordId, name, editLink } : undefined;
}

function toRow({ recordId, name }: Shown): PageRow {
  return { rowKey: recordId, recordId, ...toName(name), identifiers: [] };
}

function toAnchor(place: BadgeAnchor["place"], { recordId, name }: Shown): BadgeAnchor {
  return { place, rowKey: recordId, object, recordId, element: name };
}

function readRecord(
  { recordId, name, editLink }: Shown & { editLink: Element },
  origin: string,
): RecordReading {
  const identifiers: PageIdentifier[] = [];
  const readFrom: ReadFrom[] = [{ field: "recordId", where: "address" }];
  const named = toName(name);
  if (named.name !== undefined) readFrom.push({ field: "name", where: "heading" });
  const about = findAbout(editLink, name);
  for (const link of about.querySelectorAll(emailLinks)) {
    identifiers.push({ system: "email", value: readText(link) });
    readFrom.push({ field: "email", where: "mailLink" });
  }
  for (const value of findNpis(about)) {
    identifiers.push({ system: "npi", value });
    readFrom.push({ field: "npi", where: "freeText" });
  }
  return { kind: "record", hostId: id, origin, object, recordId, ...named, identifiers, readFrom };
}

/** The column about the contact. Notes and activities stand beside the name and may well mention somebody else's NPI. */
function findAbout(editLink: Element, name: Element): Element {
  let about = editLink;
  while (about.parentElement !== null && !about.parentElement.contains(name)) about = about.parentElement;
  return about;
}

/** Every different NPI: which of two is the contact's is not for a page to guess. */
function findNpis(about: Element): Set<string> {
  const npis = new Set<string>();
  if (!/NPI/i.test(about.textContent ?? "")) return npis;
  const texts = about.ownerDocument.createTreeWalker(about, NodeFilter.SHOW_TEXT);
  // Text by text: joined, a word and the number in the next line would run into each other.
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const [, npi = ""] of (text.nodeValue ?? "").matchAll(npiInText)) npis.add(npi);
  }
  return npis;
}

function findId(link: Element, path: RegExp): string | undefined {
  return path.exec(link.getAttribute("href") ?? "")?.[1];
}

function toName(element: Element): { name?: string } {
  const name = readText(element);
  return name === "" ? {} : { name };
}

function readText(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
