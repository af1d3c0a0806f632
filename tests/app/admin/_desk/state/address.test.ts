import { expect, test } from "vitest";
import { addressOf, openIn } from "#app/admin/_desk/state/address.ts";

test("the open conversation stands in the address, so that a link leads to it", () => {
  expect(openIn(addressOf("0198c0de-0000-7000-8000-000000000001"))).toBe(
    "0198c0de-0000-7000-8000-000000000001",
  );
  expect(addressOf(null)).toBe("/admin/desk");
});

test("on the desk itself nothing is open", () => {
  expect(openIn("/admin/desk")).toBeNull();
  expect(openIn("/admin/conversations/")).toBeNull();
});
