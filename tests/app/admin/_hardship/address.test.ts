import { expect, test } from "vitest";
import { addressOf, listIn } from "#app/admin/_hardship/address.ts";

test("it begins with who waits for us, and a request keeps the list it was opened from", () => {
  expect(["ended", null, "nobody"].map(listIn)).toEqual(["ended", "waiting", "waiting"]);
  expect(addressOf("waiting", "1")).toBe("/admin/hardship/1");
  expect(addressOf("ended", "1")).toBe("/admin/hardship/1?list=ended");
});
