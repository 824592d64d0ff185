import { describe, expect, test } from "vitest";
import { createFakePermissions, createFakeScripting, createFakeTabs } from "../platform/fakePlatform";
import { createSiteGrants } from "./siteGrants";

const crm = "https://crm.example/*";
const file = "overlay.1.js";

function setUp(granted: readonly string[] = []) {
  const permissions = createFakePermissions(granted);
  const scripting = createFakeScripting();
  const tabs = createFakeTabs([
    { id: 1, url: "https://crm.example/contacts" },
    { id: 2, url: "https://other.example/" },
    { id: 3 },
  ]);
  return { permissions, scripting, tabs, grants: createSiteGrants({ permissions, scripting, tabs }, file) };
}

describe("site grants", () => {
  test("without a grant nothing is registered, injected or said", async () => {
    const { grants, scripting, tabs } = setUp();
    await grants.reconcile();
    expect([scripting.registered.size, scripting.injectedTabs, tabs.sent]).toEqual([0, [], []]);
  });

  test("a granted site gets the overlay for later pages and for the open one at once", async () => {
    const { grants, scripting } = setUp([crm]);
    await grants.reconcile();
    expect(scripting.registered.get("overlay")).toEqual({ id: "overlay", file, patterns: [crm] });
    expect(scripting.injectedTabs).toEqual([1]);
  });

  test("a worker that starts again with nothing changed leaves the pages alone", async () => {
    const { grants, scripting, tabs } = setUp([crm]);
    await grants.reconcile();
    await grants.reconcile();
    expect(scripting.injectedTabs).toEqual([1]);
    expect(tabs.sent).toHaveLength(3);
  });

  test("a registration that the browser dropped while it kept the grant comes back", async () => {
    const { grants, scripting } = setUp([crm]);
    await grants.reconcile();
    scripting.registered.clear();
    await grants.reconcile();
    expect(scripting.registered.has("overlay")).toBe(true);
  });

  test("a registration of an older build is replaced", async () => {
    const { grants, scripting } = setUp([crm]);
    scripting.registered.set("overlay", { id: "overlay", file: "overlay.0.js", patterns: [crm] });
    await grants.reconcile();
    expect(scripting.registered.get("overlay")?.file).toBe(file);
  });

  test("a withdrawn site is no longer registered, and every tab is told, for it cannot be found by its address now", async () => {
    const { grants, scripting, tabs, permissions } = setUp([crm]);
    await grants.reconcile();
    tabs.sent.length = 0;
    permissions.granted.clear();
    await grants.reconcile();
    expect(scripting.registered.size).toBe(0);
    expect(tabs.sent.map(({ tabId }) => tabId)).toEqual([1, 2, 3]);
  });

  test("calls at the same time register once", async () => {
    const { grants, scripting } = setUp([crm]);
    await Promise.all([grants.reconcile(), grants.reconcile(), grants.reconcile()]);
    expect(scripting.injectedTabs).toEqual([1]);
  });

  test("a refused attempt does not keep the next one from working", async () => {
    const { grants, scripting } = setUp([crm]);
    const register = scripting.register;
    scripting.register = async () => {
      throw new Error("refused");
    };
    await expect(grants.reconcile()).rejects.toThrow("refused");
    scripting.register = register;
    await grants.reconcile();
    expect(scripting.registered.has("overlay")).toBe(true);
  });

  test("the extension's own and other patterns that are no web sites are not registered", async () => {
    const { grants, scripting } = setUp(["chrome://favicon/*", crm]);
    await grants.reconcile();
    expect(scripting.registered.get("overlay")?.patterns).toEqual([crm]);
  });

  test("the state of a site", async () => {
    const { grants } = setUp([crm]);
    expect(await grants.stateOf("https://crm.example")).toEqual({
      kind: "granted",
      origin: "https://crm.example",
    });
    expect(await grants.stateOf("https://other.example")).toEqual({
      kind: "not-granted",
      origin: "https://other.example",
    });
    expect(await grants.stateOf("chrome://extensions")).toEqual({ kind: "not-a-site" });
  });
});
