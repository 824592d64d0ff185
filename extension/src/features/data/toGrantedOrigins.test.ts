import { expect, test } from "vitest";
import { toGrantedOrigins } from "./toGrantedOrigins";

test("granted patterns become sites, each once, in order", () => {
  expect(
    toGrantedOrigins(["https://crm.example/*", "http://127.0.0.1:8080/*", "https://crm.example/*"]),
  ).toEqual(["http://127.0.0.1:8080", "https://crm.example"]);
});

test("patterns for many sites name none", () => {
  expect(toGrantedOrigins(["https://*/*", "*://*/*", "https://*.example/*", "<all_urls>"])).toEqual([]);
});
