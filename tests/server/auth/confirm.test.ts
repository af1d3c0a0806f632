import { expect, test } from "vitest";
import { confirmCode } from "#server/auth/confirm.ts";
import { requestCode } from "#server/auth/codes.ts";
import { db } from "#server/platform/db.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { stopClock } from "#tests/support/clock.ts";
import { mailedCode, openBrowser, otherThan } from "#tests/support/auth-browser.ts";

async function asked(person = createCustomer()) {
  const { email } = await person;
  const browser = openBrowser();
  await requestCode(browser, { email });
  return { browser, email, code: await mailedCode(email) };
}

test("the right code in the browser that asked gives a ticket and the way home", async () => {
  const { browser, email, code } = await asked();
  expect(await confirmCode(browser, { email, code })).toEqual({
    ticket: expect.stringMatching(/^[\w-]{43}$/),
    home: "/",
  });
});

test("staff go home to the desk", async () => {
  const { browser, email, code } = await asked(createAgent());
  expect(await confirmCode(browser, { email, code })).toMatchObject({ home: "/admin/desk" });
});

test("a wrong code says how many guesses are left", async () => {
  const { browser, email, code } = await asked();
  for (const left of [4, 3, 2, 1]) {
    await expect(confirmCode(browser, { email, code: otherThan(code) })).rejects.toMatchObject({
      reason: "signIn.wrongCode",
      values: { left },
    });
  }
});

test("after five wrong guesses the right code is refused too", async () => {
  const { browser, email, code } = await asked();
  const guesses = Array.from({ length: 5 }, () =>
    confirmCode(browser, { email, code: otherThan(code) }),
  );
  await Promise.allSettled(guesses);
  await expect(confirmCode(browser, { email, code })).rejects.toMatchObject({
    reason: "signIn.codeGuessedOut",
  });
});

test("of 200 guesses at the same moment five are evaluated", async () => {
  const { browser, email, code } = await asked();
  const guesses = await Promise.allSettled(
    Array.from({ length: 200 }, () => confirmCode(browser, { email, code: otherThan(code) })),
  );
  const evaluated = guesses.filter(
    (guess) => guess.status === "rejected" && guess.reason.reason === "signIn.wrongCode",
  );
  expect(evaluated).toHaveLength(4);
  expect(await db.signInCode.findFirstOrThrow({ where: { email } })).toMatchObject({ attempts: 5 });
  await expect(confirmCode(browser, { email, code })).rejects.toThrow("signIn.codeGuessedOut");
});

test("the right code sent twice at the same moment gives one ticket", async () => {
  const { browser, email, code } = await asked();
  const attempts = await Promise.allSettled(
    [1, 2, 3].map(() => confirmCode(browser, { email, code })),
  );
  const refusals = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refusals.map(({ reason }) => reason.reason)).toEqual([
    "signIn.codeUsed",
    "signIn.codeUsed",
  ]);
});

test("a code is over after ten minutes", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const { browser, email, code } = await asked();
  clock.advance(601);
  await expect(confirmCode(browser, { email, code })).rejects.toMatchObject({
    reason: "signIn.codeExpired",
  });
});

test("a new code replaces the earlier one of the same browser", async () => {
  const { browser, email, code } = await asked();
  await requestCode(browser, { email });
  await expect(confirmCode(browser, { email, code })).rejects.toThrow("signIn.wrongCode");
  await expect(
    confirmCode(browser, { email, code: await mailedCode(email) }),
  ).resolves.toBeDefined();
});

test("another browser is told to use the one that asked, and costs no guess", async () => {
  const { browser, email, code } = await asked();
  const other = openBrowser();
  await requestCode(other, { email: "somebody-else@example.test" });

  for (const stranger of [other, openBrowser()]) {
    await expect(confirmCode(stranger, { email, code })).rejects.toMatchObject({
      reason: "signIn.otherBrowser",
    });
  }
  await expect(confirmCode(browser, { email, code })).resolves.toBeDefined();
});

test("what the database holds of a code opens nothing", async () => {
  const { browser, email, code } = await asked();
  const { ticket } = await confirmCode(browser, { email, code });
  const stored = JSON.stringify(await db.signInCode.findMany({ where: { email } }));
  for (const secret of [code, ticket, ...browser.jar.values()])
    expect(stored).not.toContain(secret);
});
