import { afterEach, expect, test } from "vitest";
import { getMailing, mailFigures, setMailing } from "#server/insights/mailing.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { mailsTo } from "#tests/support/feedback.ts";

afterEach(() => db.insightMailing.deleteMany());

/** A Wednesday. */
const WEDNESDAY = "2026-11-25T12:00:00Z";
const DAY = 86_400;

test("whoever wants them gets the figures of the week that is over, once, on Monday", async () => {
  const clock = stopClock(WEDNESDAY);
  const lead = await createAgent("supervisor", { name: "Ruth Adler", locale: "de" });
  expect(await getMailing(lead)).toEqual({ isOn: false });
  await setMailing(lead, { isOn: true });
  await setMailing(lead, { isOn: true });
  expect(await mailFigures()).toBe(0);

  clock.advance(4 * DAY + 12 * 3600);
  expect(await mailFigures()).toBe(0);
  clock.advance(10 * 3600);
  const sent = await Promise.all([mailFigures(), mailFigures()]);
  expect(sent.toSorted()).toEqual([0, 1]);
  clock.advance(DAY);
  expect(await mailFigures()).toBe(0);

  const [mail, ...more] = await mailsTo(lead);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Kennzahlen vom 23. Nov. bis 29. Nov.");
  expect(mail?.text).toContain("Guten Tag Ruth Adler");
  expect(mail?.text).toContain(
    "/admin/insights/conversations?days=7&from=2026-11-23&to=2026-11-29&selection=solved",
  );
  expect(mail?.text).toContain("/admin/account");
  expect(mail?.text).not.toMatch(/[{}]|insights\./);
});

test("a program that was down on Monday sends them when it is back", async () => {
  const clock = stopClock(WEDNESDAY);
  const lead = await createAgent("supervisor");
  await setMailing(lead, { isOn: true });
  clock.advance(7 * DAY);
  expect(await mailFigures()).toBe(1);
  expect((await mailsTo(lead))[0]?.subject).toBe("Figures for 23 Nov to 29 Nov");
});

test("switched off, or no longer answering for others, nobody gets any", async () => {
  const clock = stopClock(WEDNESDAY);
  const [off, agent] = [await createAgent("supervisor"), await createAgent("supervisor")];
  for (const lead of [off, agent]) await setMailing(lead, { isOn: true });
  await setMailing(off, { isOn: false });
  await db.person.update({ where: { id: agent.id }, data: { role: "agent" } });
  clock.advance(7 * DAY);
  expect(await mailFigures()).toBe(0);
  await expect(setMailing(await createAgent(), { isOn: true })).rejects.toThrow(Forbidden);
});
