import { expect, test } from "vitest";
import { address } from "#server/platform/zod.ts";

test("an address is taken as people type it and kept in lower case", () => {
  expect(address.parse(" Ada.Lindqvist+bank@Example.COM\t")).toBe("ada.lindqvist+bank@example.com");
  expect(address.parse("o'neil@mail.xn--bcher-kva.example")).toBe(
    "o'neil@mail.xn--bcher-kva.example",
  );
});

const TRICKS = [
  '"e@attacker.test"@victim.test',
  "ada@example.test,eve@evil.test",
  "ada@example.test;eve@evil.test",
  "ada@example.test eve@evil.test",
  "Ada <ada@example.test>",
  "ada@example.test(comment)",
  "ada＠example.test",
  "ada@exаmple.test",
  "ada@example.test\r\nBcc: eve@evil.test",
  "ada@example.test\n",
  "ada\u0000@example.test",
  "ada@evil.test@example.test",
  "ada@[127.0.0.1]",
  "ada@localhost",
  "ada..l@example.test",
  ".ada@example.test",
  "ada@-example.test",
  "ada@example..test",
  "\u212Aatja@example.test",
  `${"a".repeat(65)}@example.test`,
  `ada@${"a".repeat(64)}.test`,
  "",
];

test.each(TRICKS)("%j is not one plain address", (trick) => {
  expect(address.safeParse(trick).success).toBe(false);
});

test("64 kB of address are refused in no time", () => {
  const started = performance.now();
  for (const part of ["a", "a.", "a@", "@", "a-"]) {
    expect(address.safeParse(part.repeat(32_768)).success).toBe(false);
  }
  expect(performance.now() - started).toBeLessThan(50);
});
