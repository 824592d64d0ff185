import type { CrmContact } from "./contacts.ts";

export type Row = Readonly<Record<string, unknown>>;

/** The back end's tables and the views its front end reads, in memory. */
export interface Tables {
  /** All rows of a table or view, in order of their ids; a name never written to has none. */
  rows(name: string): readonly Row[];
  insert(name: string, row: Row): Row;
  /** Replaces fields of the rows with these ids, and answers the rows as they then are. */
  update(name: string, ids: ReadonlySet<unknown>, fields: Row): readonly Row[];
  remove(name: string, ids: ReadonlySet<unknown>): void;
}

/** The one user of the stand-in; `user_id` is the account that `createSession` signs in. */
export const SALES_REP = {
  id: 1,
  user_id: "7d1f3a52-0c55-4a8e-9a51-3f0c8d2b6e10",
  first_name: "Robin",
  last_name: "Marchetti",
  email: "robin.marchetti@example.org",
  administrator: true,
  disabled: false,
  locale: "en",
} as const;

const FIRST_SEEN_AT = "2026-01-05T09:00:00.000Z";

/** Builds the tables with these contacts and their companies; everything else starts empty. */
export function createTables(contacts: readonly CrmContact[]): Tables {
  const companies = companyRows(contacts);
  const companyIds = new Map(companies.map((company) => [company.name, company.id]));
  const stored = new Map<string, readonly Row[]>([
    ["init_state", [{ is_initialized: 1 }]],
    ["business_profile", [{ id: 1, name: "Waypost example", onboarding_completed: true }]],
    ["sales", [SALES_REP]],
    ["companies", companies],
    ["contacts", byId(contacts.map((contact) => contactRow(contact, companyIds)))],
  ]);
  const table = (name: string) => stored.get(name) ?? [];

  return {
    rows(name) {
      if (name === "contacts_summary") return contactsSummary(table);
      if (name === "companies_summary") return companiesSummary(table);
      return table(name.replace(/_summary$/, ""));
    },
    insert(name, row) {
      const nextId = table(name).reduce((highest, { id }) => Math.max(highest, Number(id)), 0) + 1;
      const inserted = { ...row, id: row.id ?? nextId };
      stored.set(name, [...table(name), inserted]);
      return inserted;
    },
    update(name, ids, fields) {
      stored.set(
        name,
        table(name).map((row) => (ids.has(row.id) ? { ...row, ...fields } : row)),
      );
      return table(name).filter((row) => ids.has(row.id));
    },
    remove(name, ids) {
      stored.set(
        name,
        table(name).filter((row) => !ids.has(row.id)),
      );
    },
  };
}

function companyRows(
  contacts: readonly CrmContact[],
): { id: number; name: string; [field: string]: unknown }[] {
  const names = [...new Set(contacts.flatMap(({ company }) => (company === undefined ? [] : [company])))];
  return names.sort().map((name, index) => ({
    id: index + 1,
    name,
    sector: "health-care",
    sales_id: SALES_REP.id,
    created_at: FIRST_SEEN_AT,
    search_text: searchable(name),
  }));
}

function contactRow(contact: CrmContact, companyIds: ReadonlyMap<string, number>): Row {
  return {
    id: contact.id,
    first_name: contact.firstName,
    last_name: contact.lastName,
    title: contact.title ?? null,
    company_id: contact.company === undefined ? null : companyIds.get(contact.company),
    email_jsonb: contact.email === undefined ? [] : [{ email: contact.email, type: "Work" }],
    phone_jsonb: contact.phone === undefined ? [] : [{ number: contact.phone, type: "Work" }],
    background: contact.background ?? null,
    first_seen: contact.firstSeenAt ?? FIRST_SEEN_AT,
    last_seen: contact.lastSeenAt ?? null,
    has_newsletter: false,
    status: "warm",
    tags: [],
    gender: null,
    avatar: null,
    sales_id: SALES_REP.id,
  };
}

function contactsSummary(table: (name: string) => readonly Row[]): readonly Row[] {
  const companyNames = new Map(table("companies").map(({ id, name }) => [id, name]));
  const noteCounts = countBy(table("contactNotes"), "contact_id");
  const taskCounts = countBy(table("tasks"), "contact_id");
  return table("contacts").map((row) => {
    const companyName = companyNames.get(row.company_id) ?? null;
    return {
      ...row,
      company_name: companyName,
      search_text: searchable(
        row.first_name,
        row.last_name,
        row.title,
        row.background,
        JSON.stringify(row.email_jsonb),
        JSON.stringify(row.phone_jsonb),
        companyName,
      ),
      nb_notes: noteCounts.get(row.id) ?? 0,
      nb_tasks: taskCounts.get(row.id) ?? 0,
    };
  });
}

function companiesSummary(table: (name: string) => readonly Row[]): readonly Row[] {
  const contactCounts = countBy(table("contacts"), "company_id");
  const dealCounts = countBy(table("deals"), "company_id");
  return table("companies").map((row) => ({
    ...row,
    nb_contacts: contactCounts.get(row.id) ?? 0,
    nb_deals: dealCounts.get(row.id) ?? 0,
  }));
}

function countBy(rows: readonly Row[], field: string): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const row of rows) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1);
  return counts;
}

/** As the real database does it: dashes of any kind are dropped, so that they never decide a search. */
function searchable(...parts: readonly unknown[]): string {
  return parts
    .map((part) => part ?? "")
    .join(" ")
    .replace(/[-\u2011\u2013\u2014]/g, "");
}

function byId(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => Number(a.id) - Number(b.id));
}
