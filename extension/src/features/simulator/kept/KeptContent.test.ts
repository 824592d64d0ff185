import { simulate } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createMailing } from "../testing/createMailing";
import { asOfSimulator } from "./asOfSimulator";
import { openKeptText, toFingerprint, toKeptText } from "./KeptContent";

const document = createMailing();
const options = { population: 300, from: 0, days: 10, seed: 3, replications: 2 };

function run(seed: number) {
  const simulated = simulate(document, { ...options, seed });
  if (!simulated.ok) throw new Error("is a sound journey");
  return simulated.value;
}

test("what was kept is shown as it was, and run again it has the same fingerprint (semantics 30)", async () => {
  const text = await toKeptText({ document, options, isStored: false }, run(3));
  const opened = openKeptText(text);
  if (!opened.ok) throw new Error(opened.error);
  const { fingerprint, result } = opened.value;
  expect(opened.value).toMatchObject({ document, options, isStored: false });
  expect(JSON.stringify(result)).toBe(JSON.stringify(run(3)));
  const again = simulate(opened.value.document, opened.value.options);
  expect(again.ok && (await toFingerprint(again.value))).toBe(fingerprint);
  expect(await toFingerprint(run(4))).not.toBe(fingerprint);
});

test("what simulator 1 came to is opened, and run again it is the same in all that was counted then", async () => {
  const older = asOfSimulator(run(3), 1) as ReturnType<typeof run>;
  expect(older).not.toHaveProperty("moves");
  const opened = openKeptText(await toKeptText({ document, options, isStored: false }, older));
  if (!opened.ok) throw new Error(opened.error);
  const { fingerprint, result } = opened.value;
  expect(result.moves).toBeUndefined();
  expect(await toFingerprint(asOfSimulator(run(3), result.simulator))).toBe(fingerprint);
  expect(await toFingerprint(run(3))).not.toBe(fingerprint);
});

test("what simulator 2 came to has the same moves, but not by persona", async () => {
  const older = asOfSimulator(run(3), 2) as ReturnType<typeof run>;
  expect(older.simulator).toBe(2);
  const [first] = older.moves?.between ?? [];
  expect(first?.moves).toEqual(run(3).moves?.between[0]?.moves);
  expect(first).not.toHaveProperty("byPersona");
  expect(Object.keys(older)).toEqual(Object.keys(run(3)));
  const opened = openKeptText(await toKeptText({ document, options, isStored: false }, older));
  if (!opened.ok) throw new Error(opened.error);
  const { fingerprint, result } = opened.value;
  expect(await toFingerprint(asOfSimulator(run(3), result.simulator))).toBe(fingerprint);
});

test("what simulator 3 came to is the same where no time of a touchpoint passed while it waited for hours", async () => {
  const older = asOfSimulator(run(3), 3) as ReturnType<typeof run>;
  expect(older).toEqual({ ...run(3), simulator: 3 });
  const opened = openKeptText(await toKeptText({ document, options, isStored: false }, older));
  if (!opened.ok) throw new Error(opened.error);
  expect(await toFingerprint(asOfSimulator(run(3), 3))).toBe(opened.value.fingerprint);
});

test("what this version did not write is not opened", () => {
  for (const text of ["", "{}", "null", JSON.stringify({ format: 9, document })])
    expect(openKeptText(text).ok).toBe(false);
});
