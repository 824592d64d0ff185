/// <reference types="chrome" />
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults } from "./panel/findFaults.ts";
import {
  importFiles,
  publishJourney,
  type SeededFile,
  seedThroughDataPage,
  untilJourneysAreListed,
} from "./seedThroughDataPage.ts";
import { serveTinyPage, type TinyPage } from "./serveTinyPage.ts";

const example = join(import.meta.dirname, "../../examples/cardiology-portal");
const journeyFile = join(example, "journey.json");
const csvFiles = ["hcps", "consent", "events"].map((kind) => join(example, "data", `${kind}.csv`));
const exampleRows = csvFiles.map((file) => readFileSync(file, "utf8").trimEnd().split("\n").length - 1);

let site: TinyPage;
let directory: string;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  site = await serveTinyPage();
  directory = await mkdtemp(join(tmpdir(), "waypost-files-"));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await site?.close();
});

/** A browser with an empty store, shared by the tests of a group; each has a page of its own. */
function useFreshStore(): void {
  beforeAll(async () => {
    browser = await launchExtension();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await openData();
  });
  afterEach(() => page?.close());
}

async function openData(): Promise<Page> {
  const opened = await browser.context.newPage();
  opened.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  await opened.setViewportSize({ width: 1280, height: 900 });
  await opened.goto(browser.pageUrl("tabs/data.html"));
  await untilJourneysAreListed(opened);
  return opened;
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const journeys = () => page.locator("section", { has: page.locator("#data-journeys") });
const imports = () => page.locator("section", { has: page.locator("#data-import") });
const choose = (section: Locator, files: string | readonly string[]) =>
  section.locator("input[type=file]").setInputFiles(typeof files === "string" ? files : [...files]);
const start = () => imports().getByRole("button", { name: "Import", exact: true });
const importExample = () => importFiles(page, { csvFiles, origin: site.origin, object: "contacts" });
const readDocument = (): { transitions: { id: string; when?: string }[] } =>
  JSON.parse(readFileSync(journeyFile, "utf8"));

describe("a user's way in", () => {
  useFreshStore();

  test("is to publish the example and import its files, of which every row goes in", async () => {
    const seed = { journeyFile, csvFiles, origin: site.origin, object: "contacts" };
    const files = await seedThroughDataPage(browser, seed);
    const expected = ["hcps", "consent", "events"].map((kind, at): SeededFile => {
      const rows = exampleRows[at] ?? 0;
      return { kind, rows, taken: rows, repeated: 0, rejected: 0 };
    });
    expect(files).toEqual(expected);
    // The page that was open all along follows.
    await expect.poll(() => journeys().locator("tbody th").allTextContents()).toEqual(["Cardiology portal"]);
    expect(await page.locator(".data-step").first().textContent()).toContain("1 journey is published.");
    await expect.poll(() => page.locator(".data-step").nth(1).textContent()).toContain("72 HCPs are here.");

    const again = await seedThroughDataPage(browser, seed);
    expect(again.map(({ taken, repeated }) => [taken, repeated])).toEqual(
      exampleRows.map((rows) => [0, rows]),
    );
  });

  test("ends, for whoever asks for it, in being forgotten; and the record of it all can be held to a head [semantics 38, 39]", async () => {
    const record = page.locator("#data-record").locator("..");
    const lines = () => record.locator("> .notice, > .record-line").allTextContents();
    await record.getByText("Erase an HCP").click();
    await record.getByLabel("Name, NPI or id of the HCP").fill("HCP-0001");
    await record.getByRole("button", { name: "Search" }).click();
    await record.locator(".record-found button").click();
    await record.getByRole("button", { name: "Erase for good" }).click();
    await record.getByText("Erased, with").waitFor();
    await record.getByRole("button", { name: "Check the chain" }).click();
    await record.getByText("The chain holds").waitFor();
    const anchor = /\d+:[0-9a-f]{64}/.exec((await lines()).join(" "))?.[0] ?? "";
    await record.getByLabel("A head that you kept").fill(anchor);
    await record.getByRole("button", { name: "Check the chain" }).click();
    await record.getByText("it is the chain that was anchored").waitFor();
    await record.getByRole("button", { name: "Search" }).click();
    await record.getByText("Nobody here has this name or identifier.").waitFor();
    expect(await findFaults(page), "the record").toEqual([]);
  });

  test("names the sites that Waypost is shown on, and the only one is taken for the records", async () => {
    await publishJourney(page, journeyFile);
    await browser.grantSite(site.origin);
    const host = new URL(site.origin).host;
    await page.getByRole("link", { name: host, exact: true }).waitFor();
    const manage = await page.getByRole("link", { name: `Manage ${host}` }).getAttribute("href");
    expect(manage).toBe(`${browser.pageUrl("popup.html")}?site=${encodeURIComponent(site.origin)}`);
    await choose(imports(), csvFiles);
    await expect
      .poll(() => imports().getByLabel("The site of the record ids").inputValue())
      .toBe(site.origin);
  });

  test("may be by dropping files", async () => {
    await publishJourney(page, journeyFile);
    const texts = await Promise.all(csvFiles.map((file) => readFile(file, "utf8")));
    const dropped = await page.evaluateHandle(
      (files) => {
        const transfer = new DataTransfer();
        for (const { name, text } of files) transfer.items.add(new File([text], name));
        return transfer;
      },
      texts.map((text, at) => ({ name: basename(csvFiles[at] ?? ""), text })),
    );
    await imports().locator(".file-drop").dispatchEvent("drop", { dataTransfer: dropped });
    await imports().locator(".data-file").nth(2).waitFor();
    const kinds = imports().locator(".data-file select");
    expect(await kinds.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value))).toEqual([
      "hcps",
      "consent",
      "events",
    ]);
  });
});

describe("a journey that is none", () => {
  useFreshStore();

  test.each([
    ["broken.json", '{"format": 0, "id":', "This is not JSON"],
    ["table.json", "hcp,name\n1,A", "This is not JSON"],
    ["other.json", '{"name": "x"}', "Expected a journey document"],
    ["newer.json", '{"format": 99}', "format 99"],
    ["latin.json", new Uint8Array([0x7b, 0xfc, 0x7d]), "is not UTF-8 text"],
  ])("%s is refused with what to do, and cannot be published", async (name, content, sentence) => {
    await choose(journeys(), await write(name, content));
    await expect.poll(() => journeys().textContent()).toContain(sentence);
    expect(await journeys().getByRole("button", { name: "Publish" }).count()).toBe(0);
    expect(await journeys().textContent()).toContain("No journey is published yet.");
  });

  test("because a guard does not type-check, names the place and marks the part", async () => {
    const journey = readDocument();
    const guarded = journey.transitions.find(({ when }) => when !== undefined);
    if (guarded === undefined) throw new Error("the example has a guard");
    guarded.when = 'hcp.digitalAffinity == "high"';
    await choose(journeys(), await write("guard.json", JSON.stringify(journey)));
    const finding = journeys().locator(".data-finding-error");
    await finding.waitFor();
    expect(await finding.locator(".data-place").textContent()).toBe(`transition “${guarded.id}”, its guard`);
    expect(await finding.locator("code").textContent()).toBe(guarded.when);
    expect((await finding.locator("mark").textContent())?.length).toBeGreaterThan(0);
    expect(await journeys().getByRole("button", { name: "Publish" }).count()).toBe(0);

    // Corrected and chosen again, it goes in, and the focus does not get lost with the button.
    await publishJourney(page, journeyFile);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("data-journeys");
  });
});

describe("a file that cannot be read", () => {
  useFreshStore();

  beforeEach(() => publishJourney(page, journeyFile));

  test.each([
    ["empty.csv", "", "The file is empty."],
    ["excel.csv", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "a ZIP archive"],
    ["one-column.csv", "hcp\n1", "has one column only"],
    ["latin.csv", new Uint8Array([0x68, 0x2c, 0xfc, 0x0a]), "not UTF-8"],
    ["strange.csv", "hcp,city\n1,Lund", "Choose what it is"],
  ])("%s is said to be so before anything is started", async (name, content, sentence) => {
    await choose(imports(), await write(name, content));
    await expect
      .poll(() => imports().getByRole("alert").allTextContents())
      .toEqual([expect.stringContaining(sentence)]);
    expect(await start().isDisabled()).toBe(true);
  });

  test("as what the user says it is says which column is missing", async () => {
    await choose(imports(), await write("strange.csv", "hcp,city\n1,Lund"));
    await imports().getByLabel("What strange.csv holds").selectOption("events");
    await expect
      .poll(() => imports().getByRole("alert").textContent())
      .toContain("“type, occurred_at” is missing");
  });

  test("to its end takes nothing with it, and the good file beside it goes in later", async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => `X${at},Person ${at}\n`).join("");
    const spoilt = Buffer.concat([Buffer.from(`hcp,name\n${rows}`), Buffer.from([0x58, 0x2c, 0xfc, 0x0a])]);
    await expect(
      importFiles(page, {
        csvFiles: [await write("hcps.csv", spoilt), csvFiles[2] ?? ""],
        origin: site.origin,
        object: "contacts",
      }),
    ).rejects.toThrow(/Nothing was imported\. hcps\.csv cannot be read as HCPs: About line 40,00\d/);

    const files = await importExample();
    expect(files.map(({ taken }) => taken)).toEqual(exampleRows);
  });
});

describe("an import", () => {
  useFreshStore();

  test("tells rows that are not taken by reason and line, and hands them out to be corrected", async () => {
    await publishJourney(page, journeyFile);
    const hcps = await write(
      "some.csv",
      'hcp;name;persona;digitalAffinity;nickname\nA1;Nora Quist;trailblazer;0.5;No\nA2;Lena Berg;nobody;0.5;\nA3;Per Dahl;traditional;7;\n=A4;"Ola;traditional;0.5;\n',
    );
    const events = await write(
      "what-happened.csv",
      "hcp,type,occurred_at\nA1,visit.dreamt,2026-09-01T09:00:00Z\nA1,email.opened,2026-02-30T09:00:00Z\nA9,email.opened,2026-09-01T09:00:00Z\n",
    );
    const seeded = await importFiles(page, {
      csvFiles: [hcps, events],
      origin: site.origin,
      object: "contacts",
    });
    expect(seeded).toEqual([
      { kind: "hcps", rows: 4, taken: 1, repeated: 0, rejected: 3 },
      { kind: "events", rows: 3, taken: 1, repeated: 0, rejected: 2 },
    ]);
    const text = (await imports().textContent()) ?? "";
    for (const part of [
      "1 new HCP",
      "5 rows were not taken",
      "Line 3: The journey has no persona “nobody”",
      "Line 4: Expected at most 1 in “digitalAffinity”",
      "Line 5: A quotation mark is opened in “name”",
      "The column “nickname” is not known",
      "does not exist in any calendar",
      "Nobody is known by the id “A9”",
      "The journey does not know the event “visit.dreamt”",
    ]) {
      expect(text).toContain(part);
    }

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      imports().getByRole("link", { name: "Download the rows of some.csv that were not taken" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("some.rejected.csv");
    const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
    expect(lines[0]).toBe(
      "\uFEFFrejected_line;rejected_reason;rejected_explanation;hcp;name;persona;digitalAffinity;nickname",
    );
    expect(lines[1]).toMatch(/^3;csv\.unknownPersona;.*;A2;Lena Berg;nobody;0\.5;$/);
    expect(lines).toHaveLength(5);
  });

  test("can be cancelled, leaves nothing behind, and the page stays usable meanwhile", async () => {
    await publishJourney(page, journeyFile);
    const rows = Array.from({ length: 150_000 }, (_, at) => `P${at},Person ${at}\n`).join("");
    await choose(imports(), await write("many.csv", `hcp,name\n${rows}`));
    await imports().getByLabel("The site of the record ids").selectOption("none");
    await start().click();
    await imports()
      .getByRole("status")
      .getByText(/^Step \d of 4/)
      .waitFor();
    await choose(journeys(), journeyFile);
    await journeys().getByText("This very version is published already").waitFor();
    await imports().getByRole("button", { name: "Cancel the import" }).click();
    await imports()
      .getByText("The import was cancelled. Nothing of it was stored.")
      .waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("data-import");

    await imports().getByRole("button", { name: "Do not import many.csv" }).click();
    const [hcps] = await importFiles(page, {
      csvFiles: [await write("one.csv", "hcp,name\nP1,Person 1\n")],
      origin: site.origin,
      object: "contacts",
    });
    expect(hcps).toMatchObject({ rows: 1, taken: 1, repeated: 0 });
  });
});

/** The browser's own language packs may not be installed; which language it speaks is all that the page asks. */
async function speakGerman(): Promise<void> {
  await browser.context.addInitScript(() => {
    if (location.protocol === "chrome-extension:") chrome.i18n.getUILanguage = () => "de";
  });
}

describe.each([
  ["en", "light", 400],
  ["de", "dark", 1_600],
] as const)("in %s, %s and %i px wide", (language, colorScheme, width) => {
  useFreshStore();

  test("page and popup are sound for everybody in every state", async () => {
    if (language === "de") await speakGerman();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.reload();
    await untilJourneysAreListed(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.title()).toBe(language === "de" ? "Daten" : "Data");
    expect(await findFaults(page), "nothing yet").toEqual([]);

    const journey = readDocument();
    for (const transition of journey.transitions.slice(0, 15)) transition.when = "hcp.nobodyKnows > 3";
    await choose(journeys(), await write("errors.json", JSON.stringify(journey)));
    await journeys().locator(".data-finding").first().waitFor();
    expect(await findFaults(page), "a journey with errors").toEqual([]);

    await publishJourney(page, journeyFile);
    await choose(imports(), [...csvFiles, await write("strange.csv", "hcp,city\n1,Lund")]);
    await imports().getByRole("alert").waitFor();
    expect(await findFaults(page), "chosen files with a problem").toEqual([]);

    await page.reload();
    const hcps = await write("hcps.csv", "hcp,name,npi,nickname\nB1,Ann,123,x\nB2,Nora Quist,,\n");
    await importFiles(page, { csvFiles: [hcps], origin: site.origin, object: "contacts" });
    expect(await findFaults(page), "an import with a row that was not taken").toEqual([]);

    await browser.grantSite(site.origin);
    const popup = await browser.openPopup(site.origin);
    await popup.emulateMedia({ colorScheme });
    await popup.locator(".notice-good").waitFor();
    expect(await findFaults(popup), "the popup of a granted site").toEqual([]);
  });
});
