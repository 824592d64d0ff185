import { expect, test } from "vitest";
import type { Call } from "../../messaging/call";
import { createFakePermissions } from "../../platform/fakePlatform";
import { changeGrant } from "./changeGrant";

const origin = "https://crm.example";
const answersGranted = (async () => ({ ok: true, value: { kind: "granted", origin } })) as Call;
const answersNothing = (async () => ({
  ok: false,
  error: { code: "unreachable", cause: undefined },
})) as Call;

test("a click grants the site and waits until the overlay followed", async () => {
  const permissions = createFakePermissions();
  const outcome = await changeGrant({ call: answersGranted, permissions }, "grant", origin);
  expect(outcome).toEqual({ kind: "changed", site: { kind: "granted", origin } });
  expect([...permissions.granted]).toEqual(["https://crm.example/*"]);
});

test("the browser is asked before anything else, since it asks the user only within the click", () => {
  const permissions = createFakePermissions();
  void changeGrant({ call: answersGranted, permissions }, "grant", origin);
  expect(permissions.granted.size).toBe(1);
});

test.each([
  ["declines", async () => false],
  ["is not even asked", () => Promise.reject(new Error("policy"))],
])("nothing changes when the user %s", async (_how, request) => {
  const permissions = { ...createFakePermissions(), request };
  expect(await changeGrant({ call: answersGranted, permissions }, "grant", origin)).toEqual({
    kind: "refused",
    reason: "grantDeclined",
  });
});

test("what is no web site is never asked for", async () => {
  const permissions = createFakePermissions();
  const outcome = await changeGrant({ call: answersGranted, permissions }, "grant", "chrome://extensions");
  expect(outcome.kind).toBe("refused");
  expect(permissions.granted.size).toBe(0);
});

test("a silent worker is said to be silent", async () => {
  const permissions = createFakePermissions(["https://crm.example/*"]);
  expect(await changeGrant({ call: answersNothing, permissions }, "withdraw", origin)).toEqual({
    kind: "refused",
    reason: "workerSilent",
  });
});
