import type { Row } from "./createTables.ts";

type Test = (row: Row) => boolean;

/** Parameters that say what to answer, not which rows: everything else is a condition on a column. */
const NOT_CONDITIONS = new Set(["select", "order", "limit", "offset", "columns", "on_conflict"]);
const collator = new Intl.Collator("en");

/** The rows a query in PostgREST's notation asks for, sorted and not yet paged; throws on an operator it lacks. */
export function selectRows(rows: readonly Row[], query: URLSearchParams): readonly Row[] {
  const tests = [...query]
    // Several conditions on one column arrive as column[0], column[1] …
    .map(([name, value]) => ({ name: name.replace(/\[\d+\]$/, ""), value }))
    .filter(({ name }) => !NOT_CONDITIONS.has(name))
    .map(({ name, value }) => condition(name, value));
  const chosen = rows.filter((row) => tests.every((test) => test(row)));
  const order = query.get("order");
  return order === null ? chosen : [...chosen].sort(comparison(order));
}

/** The page of sorted rows that `limit` and `offset` name. */
export function pageOf(
  rows: readonly Row[],
  query: URLSearchParams,
): { offset: number; page: readonly Row[] } {
  const offset = Number(query.get("offset") ?? 0);
  const limit = Number(query.get("limit") ?? rows.length);
  return { offset, page: rows.slice(offset, offset + limit) };
}

function condition(name: string, value: string): Test {
  if (name === "or" || name === "and") {
    const tests = splitList(value).map((part) => {
      const dot = part.indexOf(".");
      return condition(part.slice(0, dot), part.slice(dot + 1));
    });
    return name === "or"
      ? (row) => tests.some((test) => test(row))
      : (row) => tests.every((test) => test(row));
  }
  const dot = value.indexOf(".");
  const operator = value.slice(0, dot);
  const operand = value.slice(dot + 1);
  if (operator === "not") {
    const test = condition(name, operand);
    return (row) => !test(row);
  }
  return (row) => holds(row[name] ?? null, operator, operand);
}

function holds(cell: unknown, operator: string, operand: string): boolean {
  if (operator === "is") return String(cell) === operand;
  if (cell === null) return false;
  switch (operator) {
    case "eq":
      return String(cell) === operand;
    case "neq":
      return String(cell) !== operand;
    case "gt":
      return compare(cell, operand) > 0;
    case "gte":
      return compare(cell, operand) >= 0;
    case "lt":
      return compare(cell, operand) < 0;
    case "lte":
      return compare(cell, operand) <= 0;
    case "in":
      return splitList(operand).includes(String(cell));
    case "cs":
      return Array.isArray(cell) && splitList(operand).every((item) => cell.map(String).includes(item));
    case "ilike":
      // Only the form the front end sends: one word with a star at either end.
      return String(cell).toLowerCase().includes(operand.replaceAll("*", "").toLowerCase());
    default:
      throw new Error(`The stand-in has no operator "${operator}".`);
  }
}

/** "(a,"b,c",d.in.(1,2))" or "{1,2}" into its items: commas inside quotes or brackets do not part them. */
function splitList(list: string): string[] {
  const items = list.slice(1, -1).match(/(?:"(?:\\.|[^"\\])*"|\([^()]*\)|[^,("])+/g) ?? [];
  return items.map((item) => item.replace(/^"(.*)"$/, "$1"));
}

function comparison(order: string): (a: Row, b: Row) => number {
  const keys = order.split(",").map((key) => {
    const [field = "", ...modifiers] = key.split(".");
    const sign = modifiers.includes("desc") ? -1 : 1;
    // PostgreSQL counts a null as greater than everything unless told otherwise.
    const nullSign = modifiers.includes("nullslast") ? 1 : modifiers.includes("nullsfirst") ? -1 : sign;
    return { field, sign, nullSign };
  });
  return (a, b) => {
    for (const { field, sign, nullSign } of keys) {
      const left = a[field] ?? null;
      const right = b[field] ?? null;
      if (left === null && right === null) continue;
      if (left === null) return nullSign;
      if (right === null) return -nullSign;
      const difference = compare(left, right);
      if (difference !== 0) return difference * sign;
    }
    return Number(a.id) - Number(b.id);
  };
}

function compare(left: unknown, right: unknown): number {
  return typeof left === "number" ? left - Number(right) : collator.compare(String(left), String(right));
}
