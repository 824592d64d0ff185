import type { Channel } from "@waypost/sdk";
import { expect, test } from "vitest";
import { listConsentChannels } from "./listConsentChannels";

const channel = (id: string, consent: Channel["consent"], purposes: string[] = []): Channel => ({
  id,
  label: id,
  consent,
  purposes,
  hours: [],
});

test("consent is asked once for each channel and purpose that any journey needs it for", () => {
  const one = { channels: [channel("email", "required", ["launch"]), channel("visit", "notRequired")] };
  const two = { channels: [channel("email", "required", ["news"]), channel("visit", "required")] };
  expect(listConsentChannels([one, two])).toMatchObject([
    { id: "email", purposes: ["launch", "news"] },
    { id: "visit", purposes: [] },
  ]);
});
