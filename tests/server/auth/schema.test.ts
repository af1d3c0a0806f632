import { expect, test } from "vitest";
import { codeConfirmation, codeRequest, newLanguage } from "#server/auth/schema.ts";

const codeIn = (code: string) =>
  codeConfirmation.safeParse({ email: "a@example.test", code }).data?.code;

test("a code may be pasted with spaces and typed in the digits of one's own language", () => {
  expect(codeIn("1234 5678")).toBe("12345678");
  expect(codeIn(" 1234-5678\n")).toBe("12345678");
  expect(codeIn("\u20661234 5678\u2069")).toBe("12345678");
  expect(codeIn("١٢٣٤ ٥٦٧٨")).toBe("12345678");
  expect(codeIn("۱۲۳۴۵۶۷۸")).toBe("12345678");
});

test("anything but eight digits is no code", () => {
  for (const code of ["1234567", "123456789", "1234567a", "", "１２３４５６７８", "1".repeat(50)]) {
    expect(codeIn(code)).toBeUndefined();
  }
});

test("nothing else rides along", () => {
  const email = "a@example.test";
  expect(codeRequest.safeParse({ email, role: "admin" }).success).toBe(false);
  expect(codeConfirmation.safeParse({ email, code: "12345678", personId: "1" }).success).toBe(
    false,
  );
  expect(newLanguage.safeParse({ locale: "de", role: "admin" }).success).toBe(false);
  expect(newLanguage.safeParse({ locale: "../../etc" }).success).toBe(false);
});
