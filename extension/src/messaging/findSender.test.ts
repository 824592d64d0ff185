import { describe, expect, test } from "vitest";
import { fakeExtensionId as id } from "../platform/fakePlatform";
import type { RawSender } from "../platform/runtime";
import { findSender, type Sender } from "./findSender";

const own = `chrome-extension://${id}`;
const tab = { id: 7 } as chrome.tabs.Tab;
const crm = { id, tab, frameId: 0, origin: "https://crm.example", url: "https://crm.example/contacts/0?x=1" };

describe("a sender is told by what the browser says", () => {
  test.each<[string, RawSender, Sender]>([
    [
      "the overlay on a page",
      crm,
      { kind: "overlay", tabId: 7, origin: "https://crm.example", url: "https://crm.example/contacts/0?x=1" },
    ],
    [
      "the panel docked in a page",
      { id, tab, frameId: 12, origin: own, url: `${own}/tabs/panel.html#abc` },
      { kind: "panel", tabId: 7, ticket: "abc" },
    ],
    [
      "the panel in a frame that bears no ticket",
      { id, tab, frameId: 12, origin: own, url: `${own}/tabs/panel.html` },
      { kind: "panel", tabId: 7, ticket: "" },
    ],
    [
      "the panel in a tab of its own",
      { id, tab, frameId: 0, origin: own, url: `${own}/tabs/panel.html` },
      { kind: "panel", tabId: 7 },
    ],
    [
      "the studio docked in a page",
      { id, tab, frameId: 12, origin: own, url: `${own}/tabs/studio.html#abc/draft-1` },
      { kind: "studio", tabId: 7, ticket: "abc" },
    ],
    [
      "the studio in a tab",
      { id, tab, frameId: 0, origin: own, url: `${own}/tabs/studio.html` },
      { kind: "page" },
    ],
    ["the side panel", { id, frameId: 0, origin: own, url: `${own}/sidepanel.html` }, { kind: "panel" }],
    ["the popup", { id, origin: own, url: `${own}/popup.html?site=x` }, { kind: "popup" }],
    ["a tab of ours", { id, tab, frameId: 0, origin: own, url: `${own}/tabs/data.html#a` }, { kind: "page" }],
    ["the engine", { id, origin: own, url: `${own}/tabs/engine.html` }, { kind: "engine" }],
    ["the worker", { id, origin: own, url: `${own}/static/background/index.js` }, { kind: "worker" }],
  ])("%s", (_who, raw, sender) => {
    expect(findSender(raw, id)).toEqual(sender);
  });
});

describe("nobody is made out of", () => {
  test.each<[string, RawSender]>([
    ["another extension", { ...crm, id: "ponmlkjihgfedcbaponmlkjihgfedcba" }],
    ["a sandboxed document at the site's address", { ...crm, origin: "null" }],
    ["a frame inside the site's page", { ...crm, frameId: 3 }],
    ["a page outside any tab", { id, frameId: 0, origin: crm.origin, url: crm.url }],
    ["a file", { ...crm, origin: "file://", url: "file:///contacts.html" }],
    [
      "a tab of ours that a page has framed",
      { id, tab, frameId: 3, origin: own, url: `${own}/tabs/data.html` },
    ],
    [
      "the engine's page opened in a tab",
      { id, tab, frameId: 0, origin: own, url: `${own}/tabs/engine.html` },
    ],
    ["a page of ours that we do not know", { id, origin: own, url: `${own}/other.html` }],
    ["another extension's address", { id, origin: own, url: "chrome-extension://ponmlkji/popup.html" }],
    ["no address", { id }],
  ])("%s", (_who, raw) => {
    expect(findSender(raw, id)).toBeUndefined();
  });
});
