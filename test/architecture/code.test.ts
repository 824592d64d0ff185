import { describe, expect, test } from "vitest";
import {
  type Ban,
  banChrome,
  banExportStar,
  banHiddenInputs,
  findForbiddenCode,
} from "./findForbiddenCode.ts";
import { isTest, readCode } from "./readTree.ts";

const sdk = readCode(["sdk/src"]);
const extension = readCode(["extension/src"]);
const catches = (ban: Ban, text: string) => findForbiddenCode([{ path: "a.ts", text }], ban).length;

describe("code", () => {
  test("the SDK is given time and luck, and computes the same bits everywhere [semantics 30]", () => {
    const pure = sdk.filter(({ path }) => !isTest(path) && !path.startsWith("sdk/src/cli/"));
    expect(pure.length).toBeGreaterThan(20);
    expect(findForbiddenCode(pure, banHiddenInputs)).toEqual([]);
  });

  test("only platform touches chrome", () => {
    const others = extension.filter(
      ({ path }) => !isTest(path) && !path.startsWith("extension/src/platform/") && !path.endsWith(".d.ts"),
    );
    expect(findForbiddenCode(others, banChrome)).toEqual([]);
  });

  test("nothing exports everything of a module", () => {
    expect(
      findForbiddenCode([...sdk, ...extension, ...readCode(["examples", "test"])], banExportStar),
    ).toEqual([]);
  });
});

describe("the bans", () => {
  test.each([
    "Date.now()",
    "new Date()",
    "new Date",
    "Date()",
    "performance.now()",
    "Math.random()",
    "Math.exp(1)",
    "const { log } = { log: Math.log };",
    'Math["pow"](2, 3)',
    'eval("1")',
    'new Function("return 1")',
  ])("catch hidden inputs: %s", (text) => expect(catches(banHiddenInputs, text)).toBe(1));

  test.each(["new Date(ms)", "Math.sqrt(2)", "Math.floor(a / b)", "// Date.now()", '"Math.random()"'])(
    "let pass: %s",
    (text) => expect(catches(banHiddenInputs, text)).toBe(0),
  );

  test.each(["chrome.storage.local", "const c = chrome;", "globalThis.chrome.tabs"])(
    "catch chrome outside platform: %s",
    (text) => expect(catches(banChrome, text)).toBe(1),
  );

  test("catch export of everything, and let named exports pass", () => {
    expect(catches(banExportStar, 'export * from "./a";\nexport * as b from "./b";')).toBe(2);
    expect(catches(banExportStar, 'export { a } from "./a";')).toBe(0);
  });
});
