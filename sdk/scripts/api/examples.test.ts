import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readApiEntries } from "./apiEntries.js";
import { compileExamples, type Example, listExamples } from "./compileExamples.js";
import { listFenced, readApi } from "./readApi.js";
import { listPromised, runExample } from "./runExample.js";

const modules = readApi(readApiEntries());
const examples = [...listExamples(modules), ...readGuide()];

describe("the examples of docstrings and of the guide", () => {
  test("compile as they stand", () => {
    expect(examples.length).toBeGreaterThan(30);
    expect(compileExamples(examples, modules)).toEqual([]);
  });

  test.each(examples.filter(({ code }) => listPromised(code).length > 0))(
    "$title prints what it says",
    async ({ code }) => expect(await runExample(code)).toEqual(listPromised(code)),
  );
});

describe("an example that is wrong", () => {
  const [module] = modules;
  const compile = (code: string) =>
    module === undefined ? [] : compileExamples([{ title: "wrong", language: "ts", code, module }], modules);

  test.each(['replay(journey, ledger, "today");', "replai(journey, ledger, now);", "const a = ;"])(
    "is found: %s",
    (code) => expect(compile(code).length).toBeGreaterThan(0),
  );

  test("is found when it prints something else", async () => {
    const code = "console.log(run.status); // asleep";
    expect(await runExample(code)).not.toEqual(listPromised(code));
  });
});

/** The blocks of the guide, as examples of the main entry point. */
function readGuide(): readonly Example[] {
  const text = readFileSync(new URL("../../../docs/guides/embed.md", import.meta.url), "utf8");
  const [module] = modules;
  if (module === undefined) return [];
  return listFenced(text).map((block, index) => ({ ...block, title: `guide, block ${index + 1}`, module }));
}
