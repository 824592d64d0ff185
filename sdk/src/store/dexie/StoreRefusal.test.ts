import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { StoreRefusal, toStoreFailure } from "./StoreRefusal.js";

const quota = new DOMException("No space", "QuotaExceededError");

describe("toStoreFailure", () => {
  it("finds the quota's error inside the AbortError that Dexie throws", () => {
    const cause = new Dexie.AbortError("Transaction aborted", quota);
    expect(toStoreFailure(cause)).toEqual({ code: "store.full", cause });
  });

  it("finds the quota's error among the failures of a bulk write", () => {
    const cause = Object.assign(new Error("bulkPut"), { failures: [quota] });
    expect(toStoreFailure(cause)).toEqual({ code: "store.full", cause });
  });

  it("calls other errors of the storage unavailable, and keeps them as the cause", () => {
    const cause = new Dexie.DatabaseClosedError("closed");
    expect(toStoreFailure(cause)).toEqual({ code: "store.unavailable", cause });
  });

  it("unwraps a refusal", () => {
    expect(toStoreFailure(new StoreRefusal({ code: "store.keysLost" }))).toEqual({ code: "store.keysLost" });
  });

  it("lets a bug of ours through", () => {
    expect(() => toStoreFailure(new TypeError("x is undefined"))).toThrow("x is undefined");
  });
});
