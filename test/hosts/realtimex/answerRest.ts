import type { Row, Tables } from "./createTables.ts";
import { pageOf, selectRows } from "./selectRows.ts";

export interface RestRequest {
  readonly method: string;
  /** Name of the table, view or `rpc/<function>`. */
  readonly resource: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly body: unknown;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the front end is built for; an older or newer answer makes it offer a migration. */
const LATEST_MIGRATION = "20260211130000";

/** Answers one request in the manner of PostgREST, which Supabase puts before its database. */
export function answerRest(tables: Tables, request: RestRequest): RestAnswer {
  const { method, resource, query, body } = request;
  if (resource === "rpc/get_latest_migration_timestamp") return { status: 200, body: LATEST_MIGRATION };
  if (resource.startsWith("rpc/"))
    return { status: 404, body: { code: "PGRST202", message: `No ${resource}.` } };

  if (method === "POST") {
    const rows = (Array.isArray(body) ? body : [body]).map((row) => tables.insert(resource, requireRow(row)));
    return represent(rows, request, 201);
  }
  const chosen = selectRows(tables.rows(resource), query);
  const ids = new Set(chosen.map(({ id }) => id));
  switch (method) {
    case "PATCH":
      return represent(tables.update(resource, ids, requireRow(body)), request);
    case "DELETE":
      tables.remove(resource, ids);
      return represent(chosen, request);
    case "GET":
    case "HEAD": {
      const { offset, page } = pageOf(chosen, query);
      const range = page.length === 0 ? "*" : `${offset}-${offset + page.length - 1}`;
      return represent(page, request, 200, { "content-range": `${range}/${chosen.length}` });
    }
    default:
      return { status: 405, body: { message: `${method} is not answered here.` } };
  }
}

function represent(
  rows: readonly Row[],
  request: RestRequest,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): RestAnswer {
  if (!wantsOneObject(request)) return { status, body: rows, headers };
  if (rows.length === 1) return { status, body: rows[0], headers };
  const message = "JSON object requested, multiple (or no) rows returned";
  return { status: 406, body: { code: "PGRST116", message, details: `Results contain ${rows.length} rows` } };
}

function wantsOneObject({ method, accept, query, body }: RestRequest): boolean {
  if (accept.includes("vnd.pgrst.object")) return true;
  // One of the front end's two clients asks for an object on every write, and the other's default headers
  // overwrite that; only the other one ever sends "select".
  return ["POST", "PATCH", "DELETE"].includes(method) && !query.has("select") && !Array.isArray(body);
}

function requireRow(value: unknown): Row {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Row;
  throw new Error("The body of a write must be an object.");
}
