import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RealtimexCrm, startRealtimexCrm } from "../../hosts/realtimex/startRealtimexCrm.ts";
import type { Demo } from "../../start/createDemo.ts";
import { seedDemo } from "../../start/seedDemo.ts";
import { launchExtension } from "../launchExtension.ts";
import { launchUnattended, type UnattendedBrowser } from "./launchUnattended.ts";

export type UnattendedTour = { crm: RealtimexCrm; browser: UnattendedBrowser; close(): Promise<void> };

/** The CRM of these people, brought in and granted as a user does, and then a browser with nobody at the extension's worker. */
export async function openUnattendedTour(demo: Demo): Promise<UnattendedTour> {
  const profileDir = await mkdtemp(join(tmpdir(), "waypost-profile-"));
  const crm = await startRealtimexCrm({ contacts: demo.contacts });
  const attended = await launchExtension({ profileDir, grantOrigins: [crm.origin], language: "en" });
  try {
    await seedDemo(attended, crm.origin, demo.files);
  } finally {
    await attended.close();
  }
  const browser = await launchUnattended(profileDir);
  return {
    crm,
    browser,
    async close() {
      await browser.close();
      await crm.stop();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
