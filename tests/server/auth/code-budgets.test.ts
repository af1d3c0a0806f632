import { expect, test } from "vitest";
import { requestCode } from "#server/auth/codes.ts";
import { confirmCode } from "#server/auth/confirm.ts";
import { db } from "#server/platform/db.ts";
import { TooMany } from "#server/platform/errors.ts";
import { stopMachineClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { mailedCode, openBrowser, type TestBrowser } from "#tests/support/auth-browser.ts";

const from = (network: string) => openBrowser("Firefox", network);
const ask = (browser: TestBrowser, email: string) => requestCode(browser, { email });
const times = (count: number, act: () => Promise<unknown>) =>
  Promise.allSettled(Array.from({ length: count }, act));
const given = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === "fulfilled").length;
const mailsTo = (toAddress: string) => db.mail.count({ where: { toAddress } });

/** A browser in which somebody has signed in to the address before. */
async function knownTo(email: string, network: string) {
  const browser = from(network);
  await ask(browser, email);
  await confirmCode(browser, { email, code: await mailedCode(email) });
  return browser;
}

test.each([
  ["a customer", createCustomer],
  ["an agent", createAgent],
])("strangers who ask for codes do not lock %s out of a new browser", async (_, create) => {
  const { email } = await create();
  expect(given(await times(5, () => ask(from("203.0.113.5"), email)))).toBe(5);

  for (const network of ["203.0.113.5", "198.51.100.7"]) {
    const own = from(network);
    await ask(own, email);
    const code = await mailedCode(email);
    await expect(confirmCode(own, { email, code })).resolves.toBeDefined();
  }
});

test("one network alone cannot use up the codes of an address, and many networks cannot for its known browser", async () => {
  const { email } = await createCustomer();
  const own = await knownTo(email, "198.51.100.7");

  expect(given(await times(40, () => ask(from("203.0.113.5"), email)))).toBe(10);
  await expect(ask(from("198.51.100.8"), email)).resolves.toBeDefined();
  let network = 0;
  await times(40, () => ask(from(`192.0.2.${(network += 1)}`), email));
  await expect(ask(from("198.51.100.9"), email)).rejects.toBeInstanceOf(TooMany);
  expect(await mailsTo(email)).toBe(20);

  expect(given(await times(6, () => ask(own, email)))).toBe(5);
  expect(await mailsTo(email)).toBe(25);
});

test("a browser that a stranger brought for another address, or made up, is not a known one", async () => {
  const [owner, stranger] = [await createCustomer(), await createCustomer()];
  const theirs = await knownTo(stranger.email, "203.0.113.9");
  const copied = from("203.0.113.9");
  copied.jar.set("kindline-known", theirs.jar.get("kindline-known") ?? "");
  let network = 0;
  await times(30, () => ask(from(`192.0.2.${(network += 1)}`), owner.email));

  for (const browser of [theirs, copied]) {
    await expect(ask(browser, owner.email)).rejects.toMatchObject({
      reason: "signIn.tooManyCodes",
    });
  }
});

test("the sixth code of one browser is refused with the time to wait, known or not, and given after it", async () => {
  const clock = stopMachineClock("2026-11-23T10:00:00Z");
  const { email } = await createCustomer();
  for (const address of [email, "unknown@example.test"]) {
    const browser = openBrowser();
    await times(5, () => ask(browser, address));
    await expect(ask(browser, address)).rejects.toMatchObject({
      reason: "signIn.tooManyCodes",
      values: { seconds: 3600, minutes: 60 },
    });
    clock.advance(3601);
    await expect(ask(browser, address)).resolves.toBeDefined();
  }
});

test("of forty requests for one address at the same moment, each in a new browser, twenty get a code", async () => {
  const { email } = await createCustomer();
  expect(given(await times(40, () => ask(openBrowser(), email)))).toBe(20);
  expect(await mailsTo(email)).toBe(20);
});

test("one network asks for a hundred codes in ten minutes, for whomever, and others go on", async () => {
  let person = 0;
  const network = "203.0.113.77";
  const asked = () => ask(from(network), `somebody${(person += 1)}@example.test`);
  expect(given(await times(120, asked))).toBe(100);
  await expect(asked()).rejects.toMatchObject({ reason: "signIn.tooManyCodes" });
  await expect(ask(from("198.51.100.1"), "elsewhere@example.test")).resolves.toBeDefined();
});

test("the mail says when codes were asked for in other browsers", async () => {
  const { email } = await createCustomer();
  const own = openBrowser();
  await ask(own, email);
  expect(await newestMail(email)).not.toContain("other browser");
  await times(2, () => ask(openBrowser(), email));
  await ask(own, email);
  expect(await newestMail(email)).toContain(
    "2 codes for this address were also requested in other browsers in the last hour.",
  );
});

async function newestMail(toAddress: string) {
  const mail = await db.mail.findFirstOrThrow({ where: { toAddress }, orderBy: { id: "desc" } });
  return mail.text;
}
