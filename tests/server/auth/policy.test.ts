import { expect, test } from "vitest";
import { homeOf, safePath } from "#server/auth/policy.ts";

test("customers come home to their plans, staff to the desk", () => {
  expect(homeOf("customer")).toBe("/");
  for (const role of ["agent", "supervisor", "admin"] as const)
    expect(homeOf(role)).toBe("/admin/desk");
});

test.each(["/", "/plans/7", "/plans/7?tab=receipt#paid", "/chat?person=1", "/a/../b"])(
  "%s is a place of ours",
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

const AWAY = [
  "https://evil.test",
  "//evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "\u0000//evil.test",
  " //evil.test",
  "javascript:alert(1)",
  "localhost:3000@evil.test",
  "@evil.test",
  "/plans\\..\\..\\evil",
  "/%ff\u2028",
  "plans",
  "",
];

test.each(AWAY)("%j is not followed after signing in", (path) => {
  expect(safePath(path)).toBeNull();
});
