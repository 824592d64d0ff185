import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readApiEntries } from "./apiEntries.js";
import { readApi } from "./readApi.js";
import { toApiPages } from "./toApiPages.js";

const folder = new URL("../../../docs/reference/api/", import.meta.url);
const modules = readApi(readApiEntries());
const pages = toApiPages(modules);

test("the committed reference is what the docstrings make; `pnpm --filter @waypost/sdk reference` makes it", () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages) expect(readFileSync(new URL(name, folder), "utf8"), name).toBe(text);
});

test("every public export says what it is", () => {
  const silent = modules.flatMap(({ entry, items }) =>
    items.filter(({ text }) => text === "").map(({ name }) => `${entry.name}: ${name}`),
  );
  expect(silent).toEqual([]);
});

test("every link leads to a heading", () => {
  const anchors = new Set(
    [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/^### (\w+)$/gm)].map(([, name = ""]) => `${page}#${name.toLowerCase()}`),
    ),
  );
  const links = [...pages].flatMap(([page, text]) =>
    [...text.matchAll(/\]\(([\w-]*(?:\.md)?)#(\w+)\)/g)].map(
      ([, other, anchor]) => `${other || page}#${anchor}`,
    ),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !anchors.has(link))).toEqual([]);
});
