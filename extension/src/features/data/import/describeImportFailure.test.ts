import { expect, test } from "vitest";
import { describeImportFailure } from "./describeImportFailure";

test("a full disk says that nothing was imported, and what to do", () => {
  const { sentence, canStartOver } = describeImportFailure({ code: "store.full", cause: "" });
  expect(sentence).toMatch(/^Nothing was imported\. .*Free some space/);
  expect(canStartOver).toBe(false);
});

test("lost keys offer to start over", () => {
  expect(describeImportFailure({ code: "store.keysLost" }).canStartOver).toBe(true);
});

test("a refused file is named, with what it was read as", () => {
  const issue = { code: "csv.tooManyRows", parameters: { most: 2_000_000 } } as const;
  const { sentence } = describeImportFailure({ code: "import.file", kind: "events", name: "e.csv", issue });
  expect(sentence).toBe(
    "Nothing was imported. e.csv cannot be read as Events: The file has more than 2,000,000 rows. Split it, and import the parts one by one.",
  );
});

test("a file that changed meanwhile is to be chosen again", () => {
  const failure = { code: "import.unreadable", kind: "hcps", name: "h.csv", cause: "" } as const;
  expect(describeImportFailure(failure).sentence).toContain("h.csv cannot be read any more");
});

test("of an engine that fell silent nobody claims to know what it did", () => {
  const { sentence } = describeImportFailure({ code: "import.silent" });
  expect(sentence).not.toContain("Nothing was imported");
  expect(sentence).toContain("import again");
});

test("an engine that does not start says why", () => {
  expect(describeImportFailure({ code: "import.noEngine", reason: "no worker" }).sentence).toContain(
    "(no worker)",
  );
});
