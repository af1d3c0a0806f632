import { expect, test } from "vitest";
import { hideSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";

const hidden: [string, string][] = [
  ["my card is 4242 4242 4242 4242", "my card is •••• 4242"],
  ["4242424242424242", "•••• 4242"],
  ["4242-4242-4242-4242 please", "•••• 4242 please"],
  ["4242.4242.4242.4242", "•••• 4242"],
  ["４２４２ ４２４２ ４２４２ ４２４２", "•••• 4242"],
  ["بطاقتي ٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢ شكرا", "بطاقتي •••• 4242 شكرا"],
  ["۴۲۴۲۴۲۴۲۴۲۴۲۴۲۴۲", "•••• 4242"],
  ["amex 3782 822463 10005", "amex •••• 0005"],
  ["5555 5555 5555 4444, exp 03/27, 456", "•••• 4444, exp 03/27, ••••••"],
  ["4242 4242 4242 4242 12/28 123", "•••• 4242 12/28 ••••••"],
  ["6011111111111117 cvc: 999", "•••• 1117 cvc: ••••••"],
  ["3056 9309 0259 04", "•••• 5904"],
  ["meine IBAN DE89 3704 0044 0532 0130 00 bitte", "meine IBAN •••• 3000 bitte"],
  ["gb29nwbk60161331926819", "•••• 6819"],
  ["SE45 5000 0000 0583 9825 7466", "•••• 7466"],
  ["mitt personnummer är 850709-9805", "mitt personnummer är ••••••"],
  ["19850709-9805", "••••••"],
  ["my NI number is AB 12 34 56 C", "my NI number is ••••••"],
  ["Steuer-ID 86 095 742 719", "Steuer-ID ••••••"],
  ["DNI 12345678Z", "DNI ••••••"],
  ["NIE X1234567L", "NIE ••••••"],
  ["131052-308T", "••••••"],
  ["2 55 08 14 168 025 38", "••••••"],
  ["PESEL 44051401359", "PESEL ••••••"],
  ["my password is hunter2", "my password is ••••••"],
  ["Passwort: geheim", "Passwort: ••••••"],
  ["mitt lösenord är Sommar2024!", "mitt lösenord är ••••••"],
  ["كلمة السر: سر123", "كلمة السر: ••••••"],
  ["contraseña: gato", "contraseña: ••••••"],
  ["my pin is 4321", "my pin is ••••••"],
  ["رمز التحقق هو 123456", "رمز التحقق هو ••••••"],
  ["the code is 48213905", "the code is ••••••"],
  ["mein TAN 123456", "mein TAN ••••••"],
];

test.each(hidden)("%s is stored as %s", (written, stored) => {
  expect(hideSecrets(written).text).toBe(stored);
});

test.each(hidden)("what was hidden once stays as it is: %s", (written) => {
  const { text } = hideSecrets(written);
  expect(hideSecrets(text)).toEqual({ text, hidden: [] });
});

test.each([
  "order 2026112812345678",
  "order number 100045678912",
  "my order is KL-2026-004711",
  "call me at +46 70 123 45 67",
  "0701234567",
  "070-123 45 67",
  "+49 1512 3456789",
  "tracking 00340434161094042557",
  "JJD000390007827435123",
  "1Z999AA10123456784",
  "94001118992230001234567",
  "RR123456789SE",
  "amount 1 234,56 kr on 2026-11-28",
  "I paid 1,299.00 on 12.10.2026",
  "due 28 11 2026 amount 49 99",
  "£62.66 of £250.64, 4 payments, 12 months",
  "invoice 2024-000123-77",
  "EAN 5901234123457",
  "plan 019a21fb-f511-71c2-95ce-4f9642191645",
  "14:30 to 16:00 on 28/11/2026",
  "paid with •••• 4242",
  "my card ends in 4242",
  "my password is wrong",
  "forgot password please help me",
  "the password reset link does not work",
  "PIN code does not work",
  "pin the message at 10:30",
  "error code 404123",
  "postal code 123456",
  "my tan shoes, size 42, order 1234567",
])("no secret is seen in %s", (written) => {
  expect(hideSecrets(written)).toEqual({ text: written, hidden: [] });
});

test("each kind is told once, the card first", () => {
  const { hidden: kinds } = hideSecrets("4242 4242 4242 4242, 5555555555554444, pin 1234");
  expect(kinds).toEqual(["card", "code"]);
});

test("only a number whose check digit is right is a card", () => {
  expect(hideSecrets("4242 4242 4242 4243").hidden).toEqual([]);
});
