import { expect, test } from "vitest";
import { addressOf, listIn } from "#app/admin/_cases/address.ts";

test("it begins with what waits for us, also where an address says nonsense", () => {
  expect(["shop", "ended", null, "nobody", ["us", "shop"]].map(listIn)).toEqual([
    "shop",
    "ended",
    "us",
    "us",
    "us",
  ]);
});

test("a case keeps the list it was opened from", () => {
  expect(addressOf("us")).toBe("/admin/cases");
  expect(addressOf("us", "1")).toBe("/admin/cases/1");
  expect(addressOf("ended")).toBe("/admin/cases?list=ended");
  expect(addressOf("shop", "1")).toBe("/admin/cases/1?list=shop");
});
