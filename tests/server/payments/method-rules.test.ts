import { expect, test } from "vitest";
import { becomesDefault, defaultAfter, isOver, isUsable } from "#server/payments/method-rules.ts";
import { dateOf } from "#server/platform/calendar.ts";

const TODAY = "2026-12-01";

const method = (id: string, given: Partial<ReturnType<typeof base>> = {}) => ({
  ...base(),
  id,
  ...given,
});
const base = () => ({
  id: "",
  expiresOn: dateOf("2028-12-31") as Date | null,
  addedAt: dateOf("2026-01-01"),
  removedAt: null as Date | null,
  isDefault: false,
});
const expired = { expiresOn: dateOf("2026-11-30") };

test("what is removed or has expired cannot be paid with", () => {
  expect(isUsable(method("a"), TODAY)).toBe(true);
  expect(isUsable(method("a", { expiresOn: null }), TODAY)).toBe(true);
  expect(isUsable(method("a", { expiresOn: dateOf(TODAY) }), TODAY)).toBe(true);
  expect(isUsable(method("a", expired), TODAY)).toBe(false);
  expect(isUsable(method("a", { removedAt: dateOf("2026-02-01") }), TODAY)).toBe(false);
});

test("a new one is the default only beside none that can be paid with", () => {
  expect(becomesDefault([], TODAY)).toBe(true);
  expect(becomesDefault([method("a", { ...expired, isDefault: true })], TODAY)).toBe(true);
  expect(becomesDefault([method("a")], TODAY)).toBe(false);
});

test("the default stays, goes to what takes its place, or to the newest that can be paid with", () => {
  const methods = [
    method("old", { isDefault: true }),
    method("newer", { addedAt: dateOf("2026-02-01") }),
    method("newest", { addedAt: dateOf("2026-03-01"), ...expired }),
  ];
  const after = (id: string, insteadId: string | null = null) =>
    defaultAfter(methods, { id, insteadId }, TODAY);
  expect(after("newer")).toBe("old");
  expect(after("newer", "newest")).toBe("old");
  expect(after("old", "newest")).toBe("newest");
  expect(after("old")).toBe("newer");
  expect(defaultAfter(methods.slice(0, 1), { id: "old", insteadId: null }, TODAY)).toBeNull();
});

test("whoever is on their way has an hour", () => {
  const createdAt = new Date("2026-12-01T10:00:00Z");
  expect(isOver({ createdAt }, new Date("2026-12-01T11:00:00Z"))).toBe(false);
  expect(isOver({ createdAt }, new Date("2026-12-01T11:00:01Z"))).toBe(true);
});
