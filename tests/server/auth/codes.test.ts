import { beforeEach, expect, test } from "vitest";
import { requestCode } from "#server/auth/codes.ts";
import { db } from "#server/platform/db.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { stopClock } from "#tests/support/clock.ts";
import { openBrowser } from "#tests/support/auth-browser.ts";

beforeEach(async () => {
  await db.signInCode.deleteMany();
});

test("the mail holds the code and a link whose secret part never reaches a server", async () => {
  const { email } = await createCustomer({ locale: "sv" });
  await requestCode(openBrowser(), { email });

  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: email } });
  const link = new URL(/http\S+/.exec(mail.text)?.[0] ?? "");
  expect(mail.subject).toMatch(/^\d{4} \d{4} är din inloggningskod$/);
  expect(link.href).toContain("http://localhost:3000/sign-in/confirm#");
  expect(link.search).toBe("");
  expect(new URLSearchParams(link.hash.slice(1)).get("code")).toBe(
    mail.subject.slice(0, 9).replace(" ", ""),
  );
});

test("what is kept of the mail after its sending lets nobody in", async () => {
  const { email } = await createCustomer();
  await requestCode(openBrowser(), { email });
  const { keptSubject, keptText } = await db.mail.findFirstOrThrow({ where: { toAddress: email } });
  expect(keptSubject).toContain("••••");
  expect(`${keptSubject} ${keptText}`).not.toMatch(/\d{4} ?\d{4}|code=/);
});

test("an address nobody has gets no mail", async () => {
  await requestCode(openBrowser(), { email: "nobody@example.test" });
  expect(await db.mail.count({ where: { toAddress: "nobody@example.test" } })).toBe(0);
});

test("somebody who has left gets no mail", async () => {
  const { email } = await createCustomer({ deactivatedAt: new Date() });
  await requestCode(openBrowser(), { email });
  expect(await db.mail.count({ where: { toAddress: email } })).toBe(0);
});

// A difference of ours is there each time; one that a busy machine makes is not.
const againIfBusy = { retry: 3 };

test(
  "a known and an unknown address get the same answer after the same time",
  againIfBusy,
  async () => {
    stopClock("2026-11-23T10:00:00Z");
    const { email } = await createCustomer();
    await ask("warm-up@example.test");

    const took = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 5; round++) {
      const known = await ask(email);
      const unknown = await ask(`stranger${round}@example.test`);
      expect(unknown.answer).toEqual(known.answer);
      took.known.push(known.took);
      took.unknown.push(unknown.took);
    }
    expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(10);
  },
);

test("codes of the day before yesterday are forgotten", async () => {
  const old = { codeHash: "x", nonceHash: "y", email: "old@example.test", expiresAt: new Date() };
  await db.signInCode.create({ data: { ...old, id: "019a0000-0000-7000-8000-000000000000" } });
  await requestCode(openBrowser(), { email: "new@example.test" });
  expect(await db.signInCode.findMany({ select: { email: true } })).toEqual([
    { email: "new@example.test" },
  ]);
});

const median = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function ask(email: string) {
  const started = performance.now();
  const answer = await requestCode(openBrowser(), { email });
  return { answer, took: performance.now() - started };
}
