import { beforeEach, expect, test } from "vitest";
import { append } from "#server/conversations/log.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { debriefDue, openDebrief } from "#server/themes/debrief-open.ts";
import { sendDebrief } from "#server/themes/debrief.ts";
import { openTheme } from "#server/themes/open.ts";
import { painsOf, type Heard } from "#server/themes/pains.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createShift } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { evidenceOf, marked, newKey, themeOf, wrote } from "#tests/support/themes.ts";

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + hours * HOUR);

/** A shift that ends in ten minutes, with one answered chat and one marked passage. */
async function onShift() {
  const agent = await createAgent();
  const shift = await createShift(agent, at(-4).toISOString(), at(1 / 6).toISOString());
  const talked = await wrote("My refund has not arrived");
  await reply(agent, talked.conversationId);
  await db.conversation.update({
    where: { id: talked.conversationId },
    data: { subject: { topic: "refund_status", merchant: null, outcome: { kind: "answered" } } },
  });
  const mark = await marked(agent, "One day for all plans");
  setTime(new Date(Date.now() + 1000).toISOString());
  return { agent, shift, talked, mark };
}

const reply = (agent: Viewer, conversationId: string) =>
  append({
    conversationId,
    kind: "message",
    author: "agent",
    authorId: agent.id,
    authorName: agent.name,
    clientKey: newKey(),
    content: { text: "I’m looking into it." },
  });

beforeEach(() => setTime(new Date().toISOString()));

test("it is offered in the last quarter of an hour, with what was marked before what was talked about", async () => {
  const { agent, shift, talked, mark } = await onShift();
  expect(await debriefDue(agent)).toEqual({
    shift: expect.objectContaining({ id: shift.id }),
    from: new Date(+shift.endsAt - HOUR / 4).toISOString(),
  });
  const { pains } = await openDebrief(agent);
  expect(pains).toMatchObject([
    {
      area: "payments",
      topic: null,
      evidence: [{ seq: mark.seq, excerpt: "One day for all plans" }],
    },
    {
      area: "returns",
      topic: "refund_status",
      evidence: [{ conversationId: talked.conversationId }],
    },
  ]);
});

test("whoever is here before the shift begins knows when its debrief is offered", async () => {
  const agent = await createAgent();
  const last = await createShift(agent, at(-40).toISOString(), at(-32).toISOString());
  const next = await createShift(agent, at(1).toISOString(), at(9).toISOString());
  expect(await debriefDue(agent)).toMatchObject({ shift: { id: next.id } });
  expect((await openDebrief(agent)).shift).toMatchObject({ id: last.id });
});

test("sent, it becomes evidence: of the theme that is named, or of one that is proposed", async () => {
  const { agent, shift, talked, mark } = await onShift();
  const theme = await themeOf(agent, "One payment day");
  const { conversationId, seq } = talked;
  await sendDebrief(agent, {
    shiftId: shift.id,
    pains: [
      {
        text: "One day",
        area: "payments",
        themeId: theme.id,
        evidence: [
          {
            conversationId: mark.conversationId,
            seq: mark.seq,
          },
        ],
      },
      {
        text: "Refunds take too long",
        area: "returns",
        themeId: null,
        evidence: [
          {
            conversationId,
            seq,
          },
        ],
      },
    ],
  });
  expect(await evidenceOf(mark.id)).toMatchObject({ themeId: theme.id, confirmedById: agent.id });
  const created = await db.themeEvidence.findFirstOrThrow({ where: { conversationId, seq } });
  expect(await openTheme(agent, created.themeId ?? "")).toMatchObject({
    title: "Refunds take too long",
    status: "proposed",
    evidence: 1,
  });
  expect(await debriefDue(agent)).toBeNull();
  expect((await openDebrief(agent)).sentAt).not.toBeNull();
});

test("a shift is told of once, and only by whoever had it", async () => {
  const { agent, shift, mark } = await onShift();
  const pains = [
    {
      text: "One day",
      area: "payments" as const,
      themeId: null,
      evidence: [
        {
          conversationId: mark.conversationId,
          seq: mark.seq,
        },
      ],
    },
  ];
  await expect(sendDebrief(await createAgent(), { shiftId: shift.id, pains })).rejects.toThrow(
    NotFound,
  );
  const send = () => sendDebrief(agent, { shiftId: shift.id, pains });
  const attempts = await Promise.allSettled([send(), send()]);
  const refusals = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refusals).toEqual([expect.objectContaining({ reason: expect.any(Conflict) })]);
});

async function debriefOf(themeIds: string[]) {
  const { agent, shift, talked } = await onShift();
  const pains = themeIds.map((themeId) => ({
    text: "It takes too long",
    area: "returns" as const,
    themeId,
    evidence: [{ conversationId: talked.conversationId, seq: talked.seq }],
  }));
  return { talked, send: () => sendDebrief(agent, { shiftId: shift.id, pains }) };
}

test("two that name the same themes the other way round are both sent, and say whose words they mark", async () => {
  const agent = await createAgent();
  const [one, other] = [await themeOf(agent, "Refunds"), await themeOf(agent, "Receipts")];
  const [first, second] = [
    await debriefOf([one.id, other.id]),
    await debriefOf([other.id, one.id]),
  ];
  await Promise.all([first.send(), second.send()]);
  const { customer } = first.talked;
  const audited = { action: "themes.mark", customerId: customer.id };
  expect(await db.auditEntry.count({ where: audited })).toBe(1);
});

const heard = (topic: Heard["topic"], count: number) =>
  Array.from({ length: count }, (_, index): Heard => ({
    conversationId: `${topic} ${index}`,
    seq: 1,
    customer: "Ada",
    excerpt: "…",
    topic,
    marked: null,
  }));

test("the three that weighed most come first, and what is about nothing known in none", () => {
  const pains = painsOf([
    ...heard("overdue", 2),
    ...heard("refund_status", 4),
    ...heard(null, 9),
    ...heard("close_account", 1),
    ...heard("autopay", 3),
  ]);
  expect(pains.map(({ topic, conversations }) => [topic, conversations])).toEqual([
    ["refund_status", 4],
    ["autopay", 3],
    ["overdue", 2],
  ]);
});
