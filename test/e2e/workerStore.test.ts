/// <reference types="chrome" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CsvKind,
  compileJourney,
  findPhase,
  type Journey,
  type LedgerEntry,
  openJourneyText,
  readCsv,
  replay,
} from "@waypost/sdk";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JobNotice } from "../../extension/src/messaging/followJob.ts";
import type {
  ImportFailure,
  ImportProgress,
  ImportReport,
} from "../../extension/src/messaging/importChannel.ts";
import type { PersonView } from "../../extension/src/messaging/journeyMessages.ts";
import type { MessageName, RequestOf, ResponseOf } from "../../extension/src/messaging/protocol.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { serveTinyPage, type TinyPage } from "./serveTinyPage.ts";

const example = join(import.meta.dirname, "../../examples/cardiology-portal");
const journeyText = readFileSync(join(example, "journey.json"), "utf8");
const journey = requireJourney(journeyText);
const readData = (kind: CsvKind) => readFileSync(join(example, "data", `${kind}.csv`), "utf8");
const exampleFiles = { hcps: readData("hcps"), consent: readData("consent"), events: readData("events") };

type Texts = { readonly [Kind in CsvKind]?: string };
type Reading = RequestOf<"page.read">["reading"];

let site: TinyPage;
let browser: ExtensionBrowser;
/** The extension's own page for data. */
let data: Page;
/** A page of the granted site. */
let page: Page;

beforeAll(async () => {
  site = await serveTinyPage();
  browser = await launchExtension({ grantOrigins: [site.origin] });
  data = await browser.context.newPage();
  await data.goto(browser.pageUrl("tabs/data.html"));
  page = await browser.context.newPage();
  await page.goto(site.origin);
  await lendOverlayVoice();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Sends a message, again when the worker died under it (with or without a word), and insists on an answer. */
async function call<Name extends MessageName>(
  from: Page | Frame,
  name: Name,
  request: RequestOf<Name>,
  id: string = crypto.randomUUID(),
): Promise<ResponseOf<Name>> {
  const answer = await from.evaluate(
    async (envelope) => {
      const send = () => chrome.runtime.sendMessage(envelope).catch(() => undefined);
      return (await send()) ?? send();
    },
    { waypost: "call", to: "worker", id, name, request },
  );
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer?.error ?? "no answer")}`);
  return answer.value;
}

/** Lets the page speak as our overlay on it does, from the world of content scripts. */
async function lendOverlayVoice(): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async (pattern) => {
    const [tab] = await chrome.tabs.query({ url: pattern });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () =>
        document.addEventListener("test.ask", async ({ detail }: CustomEventInit<string>) => {
          const send = () => chrome.runtime.sendMessage(JSON.parse(detail ?? ""));
          const answer = await send().catch(send);
          document.dispatchEvent(new CustomEvent("test.answer", { detail: JSON.stringify(answer) }));
        }),
    });
  }, `${site.origin}/*`);
}

/** What the overlay on the site's page gets when it tells this reading. */
async function readPage(reading: Reading): Promise<ResponseOf<"page.read">> {
  const envelope = {
    waypost: "call",
    to: "worker",
    id: crypto.randomUUID(),
    name: "page.read",
    request: { reading },
  };
  const detail = await page.evaluate(
    (asked) =>
      new Promise<string>((resolve) => {
        const listen = ({ detail }: CustomEventInit<string>) => resolve(detail ?? "");
        document.addEventListener("test.answer", listen, { once: true });
        document.dispatchEvent(new CustomEvent("test.ask", { detail: asked }));
      }),
    JSON.stringify(envelope),
  );
  const answer = JSON.parse(detail);
  if (!answer.ok) throw new Error(detail);
  return answer.value;
}

const page0 = { hostId: "test", object: "contacts" };
const readRecord = (recordId: string) =>
  readPage({ kind: "record", ...page0, origin: site.origin, recordId, identifiers: [], readFrom: [] });
const readList = (recordIds: readonly string[]) =>
  readPage({
    kind: "list",
    ...page0,
    origin: site.origin,
    rows: recordIds.map((recordId) => ({ rowKey: `row-${recordId}`, recordId, identifiers: [] })),
  });

type ImportNotice = JobNotice<ImportProgress, ImportReport, ImportFailure>;

/** Imports as the data page does; `until` ends the wait at a phase of the import, before its outcome. */
async function importTexts(texts: Texts, until?: string): Promise<ImportNotice> {
  await call(data, "bulk.state", {});
  return data.evaluate(
    ([texts, origin, until]) =>
      new Promise<ImportNotice>((resolve) => {
        const channel = new BroadcastChannel("waypost.import");
        const job = crypto.randomUUID();
        channel.addEventListener("message", ({ data: notice }: MessageEvent<ImportNotice>) => {
          if (notice.job !== job) return;
          if (notice.kind !== "progress" || notice.progress.phase === until) resolve(notice);
        });
        const files = Object.fromEntries(
          Object.entries(texts).map(([kind, text]) => [kind, new File([text], `${kind}.csv`)]),
        );
        const options = { site: { origin, object: "contacts" } };
        channel.postMessage({ kind: "start", job, task: { files, options } });
      }),
    [texts, site.origin, until] as const,
  );
}

async function countPeople(): Promise<number> {
  const view = await call(await openPanel(), "panel.view", {});
  if (!view.ok) throw new Error(view.error.code);
  return view.value.peopleCount;
}

async function openPanel(): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes("/tabs/panel.html"));
  if (find() === undefined) {
    await page.bringToFront();
    await expect
      .poll(
        async () => {
          if (find() === undefined) await page.keyboard.press("Alt+KeyJ");
          return find() !== undefined;
        },
        { timeout: 10_000, interval: 1_000 },
      )
      .toBe(true);
  }
  const panel = find();
  if (panel === undefined) throw new Error("the panel did not open");
  await panel.waitForLoadState();
  return panel;
}

function requireJourney(text: string): Journey {
  const opened = openJourneyText(text);
  const compiled = opened.ok ? compileJourney(opened.value) : opened;
  if (!compiled.ok) throw new Error("the example's journey does not compile");
  return compiled.value;
}

/** The phase of every record of the example by the SDK alone, from the same files. */
function foldExample(now: number): { recordId: string; phase: string | undefined }[] {
  const options = { journey: journey.document, recordedAt: now, actor: "test" };
  const hcps = readCsv("hcps", exampleFiles.hcps, options).rows;
  const more = [
    ...readCsv("consent", exampleFiles.consent, options).rows,
    ...readCsv("events", exampleFiles.events, options).rows,
  ];
  return hcps.flatMap(({ hcp, recordId, entries }) => {
    const own: LedgerEntry[] = [
      ...entries,
      ...more.filter((row) => row.hcp === hcp).map(({ entry }) => entry),
    ];
    const { stage } = replay(journey, { hcp, entries: own }, now);
    const phase = stage === undefined ? undefined : findPhase(journey.tree, stage)?.label;
    return recordId === undefined ? [] : [{ recordId, phase }];
  });
}

/** A record of the example whose HCP is in the first phase that a visit moves on from. */
function findInvited(): string {
  const invited = foldExample(Date.now()).find(({ phase }) => phase === "Invitation");
  if (invited === undefined) throw new Error("nobody of the example is invited now");
  return invited.recordId;
}

/** The person that the panel shows for a record; told again when the page's own overlay spoke in between. */
async function viewPerson(panel: Frame, recordId: string): Promise<PersonView> {
  for (let attempt = 0; attempt < 20; attempt++) {
    await readRecord(recordId);
    const view = await call(panel, "panel.view", {});
    if (view.ok && view.value.subject.kind === "person") return view.value.subject.person;
  }
  throw new Error(`the panel does not show record ${recordId}`);
}

describe("The store behind the page", () => {
  test("is filled by a published journey and an import past the worker", async () => {
    expect(await call(data, "journey.publish", { text: journeyText })).toMatchObject({ kind: "published" });
    const outcome = await importTexts(exampleFiles);
    expect(outcome).toMatchObject({ kind: "finished", report: { people: { changed: 0, unchanged: 0 } } });
    // The engine told the worker, which set the alarm for the first wait.
    const worker = await browser.worker();
    const findAlarm = () => worker.evaluate(async () => (await chrome.alarms.get("wake"))?.scheduledTime);
    await expect.poll(findAlarm, { timeout: 10_000 }).toBeGreaterThan(Date.now());
  });

  test("marks a list as the SDK folds the same files, in the order of its rows", async () => {
    const expected = foldExample(Date.now()).reverse();
    expect(expected.length).toBeGreaterThan(50);
    const marks = await readList(expected.map(({ recordId }) => recordId));
    const told = marks.kind === "list" ? marks.badges : [];
    expect(
      told.map(({ rowKey, badge }) => ({
        recordId: rowKey.replace("row-", ""),
        phase: badge.kind === "stage" ? badge.label : undefined,
      })),
    ).toEqual(expected);
  });

  test("loses nothing when the worker dies between a log, its undo and the next look", async () => {
    const recordId = findInvited();
    const before = await readRecord(recordId);
    expect(before).toMatchObject({ badge: { label: "Invitation" } });
    const panel = await openPanel();
    const { hcp } = await viewPerson(panel, recordId);

    const visit = { type: "visit.held", payload: { interested: true } };
    const logged = await call(panel, "entry.log", { hcp, journey: journey.document.id, ...visit });
    if (!logged.ok) throw new Error(logged.error.code);
    await browser.killWorker();
    expect(await readRecord(recordId)).toMatchObject({ badge: { label: "Subscription" } });
    await browser.killWorker();
    expect(await call(panel, "entry.undo", { hcp, entry: logged.value.entry })).toMatchObject({ ok: true });
    await browser.killWorker();
    expect(await readRecord(recordId)).toEqual(before);
  });

  test("takes the same message once, before and after a death of the worker", async () => {
    const recordId = findInvited();
    const panel = await openPanel();
    const { hcp, entries } = await viewPerson(panel, recordId);
    const request = { hcp, journey: journey.document.id, type: "question.asked" };
    for (let sent = 0; sent < 3; sent++) {
      await call(panel, "entry.log", request, "same");
      await browser.killWorker();
    }
    const after = await viewPerson(panel, recordId);
    expect(after.entries).toHaveLength(entries.length + 1);
  });

  test("adds nothing by the same files, though the worker dies meanwhile", async () => {
    const again = importTexts(exampleFiles);
    await browser.killWorker();
    const outcome = await again;
    const taken = outcome.kind === "finished" ? outcome.report.files.map(({ report }) => report.taken) : [];
    expect(taken).toEqual([0, 0, 0]);
  });

  test("holds nothing of an import whose engine was killed, and all of it the next time", async () => {
    const before = await countPeople();
    const rows = Array.from({ length: 3_000 }, (_, index) => `K${index},Kim ${index}\n`);
    const hcps = `hcp,name\n${rows.join("")}`;
    expect(await importTexts({ hcps }, "folding")).toMatchObject({ kind: "progress" });
    const worker = await browser.worker();
    await worker.evaluate(() => chrome.offscreen.closeDocument());
    expect(await countPeople()).toBe(before);
    expect(await importTexts({ hcps })).toMatchObject({
      kind: "finished",
      report: { people: { created: 3_000 } },
    });
    expect(await countPeople()).toBe(before + 3_000);
  });
});
