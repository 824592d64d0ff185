import { expect, test } from "vitest";
import { createFakeArea } from "../platform/fakePlatform";
import { createFrameTickets } from "./frameTickets";
import { forgetTab } from "./tabMemory";

test("a frame is admitted in its tab only, by a ticket that was given out", async () => {
  const tickets = createFrameTickets(createFakeArea());
  // Not waited for: the frame may ask while its ticket is being stored.
  void tickets.admit(7, "a");
  expect(await tickets.isAdmitted(7, "a")).toBe(true);
  expect(await tickets.isAdmitted(8, "a")).toBe(false);
  expect(await tickets.isAdmitted(7, "b")).toBe(false);
  expect(await tickets.isAdmitted(7, "")).toBe(false);
  expect(await tickets.isAdmitted(undefined, "a")).toBe(false);
});

test("tickets outlive the worker, the latest of a tab are kept, and none outlives its tab", async () => {
  const session = createFakeArea();
  for (let at = 0; at < 20; at += 1) await createFrameTickets(session).admit(7, `ticket ${at}`);
  const afterDeath = createFrameTickets(session);
  expect(await afterDeath.isAdmitted(7, "ticket 19")).toBe(true);
  expect(await afterDeath.isAdmitted(7, "ticket 12")).toBe(true);
  expect(await afterDeath.isAdmitted(7, "ticket 0")).toBe(false);
  await forgetTab(session, 7);
  expect(await afterDeath.isAdmitted(7, "ticket 19")).toBe(false);
});
