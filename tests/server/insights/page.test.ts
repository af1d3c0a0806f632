import { expect, test } from "vitest";
import { listAgentFigures } from "#server/insights/agents.ts";
import { setBenchmark, listBenchmarks } from "#server/insights/benchmarks.ts";
import { listCases } from "#server/insights/cases.ts";
import { getCosts, setCosts } from "#server/insights/costs.ts";
import { exportInsights } from "#server/insights/export.ts";
import { readLive } from "#server/insights/live.ts";
import { spanBefore, spanOf } from "#server/insights/period.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { refusals, waitingCustomer } from "#tests/support/conversation-log.ts";
import { createAgent, createCustomer, createOnlineAgent } from "#tests/support/factories.ts";
import { addUp, helpedBy, hoursAgo, pastChat } from "#tests/support/past-chats.ts";
import "#tests/support/assistant.ts";
import "#tests/support/database.ts";

test("a period ends yesterday, and is compared with the same days of the week before it", () => {
  const span = spanOf({ days: 28 }, "2026-11-30");
  expect(span).toEqual({ from: "2026-11-02", to: "2026-11-29" });
  expect(spanBefore(span)).toEqual({ from: "2026-10-05", to: "2026-11-01" });
  expect(spanBefore({ from: "2026-11-20", to: "2026-11-29" })).toEqual({
    from: "2026-11-06",
    to: "2026-11-15",
  });
});

test("any period is compared with any other that is as long; what is none is the usual one", () => {
  const today = "2026-11-30";
  const chosen = { days: 28, from: "2026-03-01", to: "2026-03-10" } as const;
  const span = spanOf(chosen, today);
  expect(span).toEqual({ from: "2026-03-01", to: "2026-03-10" });
  expect(spanBefore(span, "2025-03-01")).toEqual({ from: "2025-03-01", to: "2025-03-10" });
  expect(spanOf({ ...chosen, to: "2027-01-01" }, today).to).toBe("2026-11-29");
  const usual = spanOf({ days: 28 }, today);
  expect(spanOf({ ...chosen, to: "2026-02-01" }, today)).toEqual(usual);
  expect(spanOf({ ...chosen, from: "2020-03-01" }, today)).toEqual(usual);
  expect(spanOf({ days: 28, from: "2026-03-01" }, today)).toEqual(usual);
});

test("behind a figure stand its conversations, page by page, none twice", async () => {
  const lead = await createAgent("supervisor");
  const wanted: string[] = [];
  for (let count = 0; count < 35; count += 1) {
    const at = hoursAgo(40 + count / 100);
    wanted.push(await pastChat(await createCustomer(), { at, topic: "statement_receipt" }));
  }
  await pastChat(await createCustomer(), { at: hoursAgo(40), topic: "overdue" });
  await addUp();
  const query = { days: 28, selection: "solved", topic: "statement_receipt" } as const;
  const first = await listCases(lead, query);
  const second = await listCases(lead, { ...query, cursor: first.nextCursor });
  const ids = [...first.conversations, ...second.conversations].map((one) => one.conversationId);
  expect(first.conversations).toHaveLength(30);
  expect(second.nextCursor).toBeNull();
  expect(ids.toSorted()).toEqual(wanted.toSorted());
  expect(await db.auditEntry.count({ where: { actorId: lead.id, action: "lists.read" } })).toBe(2);
  await expect(listCases(await createAgent(), query)).rejects.toThrow(Forbidden);
});

test("an agent sees their own figures, a lead everybody's", async () => {
  const [agent, colleague] = [await createAgent(), await createAgent()];
  for (const one of [agent, colleague]) {
    await pastChat(await createCustomer(), { at: hoursAgo(30), tell: helpedBy(one, 20) });
  }
  await addUp();
  const own = await listAgentFigures(agent, { days: 28 });
  expect(own).toMatchObject([{ agentId: agent.id, chats: 1, requests: 1, heldMs: 115_000 }]);
  const all = await listAgentFigures(await createAgent("supervisor"), { days: 28 });
  const ids = all.map(({ agentId }) => agentId);
  expect(ids).toEqual(expect.arrayContaining([agent.id, colleague.id]));
  await expect(listAgentFigures(await createCustomer(), { days: 28 })).rejects.toThrow(Forbidden);
});

test("the strip tells how it stands now", async () => {
  const lead = await createAgent("supervisor");
  const before = await readLive(lead);
  await waitingCustomer();
  await createOnlineAgent();
  const live = await readLive(lead);
  expect(live.waiting).toBe(before.waiting + 1);
  expect(live.available).toBe(before.available + 1);
  expect(live.longestSince).not.toBeNull();
  await expect(readLive(await createAgent())).rejects.toThrow(Forbidden);
});

test("the table has a row a day, for whoever may see them", async () => {
  const { csv, rows } = await exportInsights(await createAgent("supervisor"), { days: 7 });
  expect(rows).toBe(7);
  expect(csv.trim().split("\r\n")).toHaveLength(8);
  await expect(exportInsights(await createAgent(), { days: 7 })).rejects.toThrow(Forbidden);
});

test("of two leads who set costs at once, one wins and one is told", async () => {
  const [lead, agent] = [await createAgent("supervisor"), await createAgent()];
  const { version } = await getCosts(lead);
  const attempts = await Promise.allSettled(
    [3000, 4000].map((agentHourCents) =>
      setCosts(lead, { version, agentHourCents, answerHundredths: 100 }),
    ),
  );
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
  expect((await getCosts(lead)).version).toBe(version + 1);
  const more = { version: version + 1, agentHourCents: 1, answerHundredths: 1 };
  expect(() => setCosts(agent, more)).toThrow(Forbidden);
});

test("an admin changes what stands beside a figure, and takes it away", async () => {
  const admin = await createAgent("admin");
  const one = { figure: "solved", text: "Others: half", source: "Their report" } as const;
  await Promise.all([setBenchmark(admin, one), setBenchmark(admin, one)]);
  expect(await listBenchmarks()).toContainEqual(one);
  await setBenchmark(admin, { ...one, text: "", source: "" });
  expect((await listBenchmarks()).map(({ figure }) => figure)).not.toContain("solved");
  await expect(setBenchmark(await createAgent("supervisor"), one)).rejects.toThrow(Forbidden);
});
