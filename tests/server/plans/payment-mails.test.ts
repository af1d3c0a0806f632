import { expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { stopClock } from "#tests/support/clock.ts";
import { payFirst, payingCustomer } from "#tests/support/paying-customer.ts";
import { attemptFor } from "#tests/support/plans.ts";

test("a receipt says what was paid, to whom, with what, and where to see it", async () => {
  const paying = await payingCustomer("4242");
  const { id, reference } = await payFirst(paying);

  const [mail, ...others] = await mailsTo(paying.customer);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe("You paid £62.66 to North Sole");
  expect(mail?.text).toContain("You paid £62.66 to North Sole with Visa ···· 4242.");
  expect(mail?.text).toContain(`Reference: ${reference}`);
  expect(mail?.text).toContain(`/payments/${id}`);
  expect(mail?.text).not.toContain("no longer owed");
});

test("a German customer reads the receipt in German", async () => {
  const paying = await payingCustomer("4242", { locale: "de-DE" });
  const { reference } = await payFirst(paying);

  const [mail] = await mailsTo(paying.customer);
  expect(mail?.subject).toBe("Sie haben 62,66\u00a0£ an North Sole gezahlt");
  expect(mail?.text).toContain("62,66\u00a0£ an North Sole gezahlt, mit Visa ···· 4242.");
  expect(mail?.text).toContain(`Referenz: ${reference}`);
});

test.each([
  ["en-GB", "£62.66 of it was no longer owed and goes back to Visa ···· 0077."],
  ["sv-SE", "var inte längre obetalda och går tillbaka till Visa ···· 0077."],
  ["ar-EG", "وسيُعاد إلى ⁦Visa ···· 0077⁩."],
])("what was no longer owed goes back, and the mail in %s says so", async (locale, sentence) => {
  const clock = stopClock("2026-11-25T09:00:00Z");
  const paying = await payingCustomer("0077", { locale });
  const { id } = await payFirst(paying);
  await recordPayment(attemptFor(paying.plan, 1));
  clock.advance(10);
  await askAbout(id);

  const [mail] = await mailsTo(paying.customer);
  expect(mail?.text).toContain(sentence);
});

test("a payment that is declined after they have left says that nothing was taken, and what to do", async () => {
  const clock = stopClock("2026-11-25T09:00:00Z");
  const paying = await payingCustomer("0259");
  const { id } = await payFirst(paying);
  clock.advance(60);
  await askAbout(id);

  const [mail] = await mailsTo(paying.customer);
  expect(mail?.subject).toBe("Your payment of £62.66 didn’t go through");
  expect(mail?.text).toContain("Nothing was taken.");
  expect(mail?.text).toContain(`/payments/${id}`);
});

test("whoever still looks at the screen gets no mail of a declined payment", async () => {
  const paying = await payingCustomer("0002");
  expect(await payFirst(paying)).toMatchObject({ state: "declined" });
  expect(await mailsTo(paying.customer)).toEqual([]);
});
