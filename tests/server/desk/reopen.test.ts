import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { sendMessage } from "#server/conversations/send.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { takeUpUnanswered } from "#server/assistant/unanswered.ts";
import { breachOverdueRequests } from "#server/desk/breach.ts";
import { setAvailable } from "#server/desk/presence.ts";
import { reopen } from "#server/desk/reopen.ts";
import { withdrawRequest } from "#server/desk/requests.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { rateConversation } from "#server/feedback/rating.ts";
import { setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer, createOnlineAgent } from "#tests/support/factories.ts";
import {
  conversationOf,
  kindsOf,
  placeOf,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";
import "#tests/support/assistant.ts";

let clock: ReturnType<typeof stopClock>;
let jonas: Viewer;
beforeEach(async () => {
  await db.agentPresence.deleteMany();
  await db.humanRequest.deleteMany();
  clock = stopClock("2026-11-23T12:00:00Z");
  jonas = await createOnlineAgent("Jonas Ek");
});

/** Jonas has resolved it a minute ago. */
async function resolved(agent = jonas) {
  const { customer, conversationId: id } = await waitingCustomer();
  await takeOver(agent, id);
  await resolve(agent, id);
  clock.advance(30);
  return { customer, id };
}

const write = (customer: Viewer, text: string, conversationId?: string) =>
  sendMessage(customer, { clientKey: randomUUID(), text, conversationId });

const runsIn = (conversationId: string) => db.assistantRun.count({ where: { conversationId } });
async function answerNothing(id: string) {
  const [view] = await viewsOf(jonas, [id]);
  expect(view).toMatchObject({ status: "waiting", withoutAssistant: true });
  expect(await runsIn(id)).toBe(0);
}

const openOf = ({ id: customerId }: Viewer) =>
  db.conversation.findMany({ where: { customerId, closedAt: null } });

describe("more help after an agent has resolved it", () => {
  test("goes on in the same conversation with the agent, who is there, and not with the assistant", async () => {
    const { customer, id } = await resolved();
    const { turn } = await conversationOf(id);
    const asked = await reopen(customer, id);
    expect(asked).toMatchObject({ conversationId: id, status: "agent", agentName: "Jonas Ek" });
    expect(await conversationOf(id)).toMatchObject({
      agentId: jonas.id,
      closedAt: null,
      turn: turn + 1,
    });
    expect((await kindsOf(id)).slice(-2)).toEqual(["resolved", "reopened"]);
    await write(customer, "It says declined again", id);
    expect(await runsIn(id)).toBe(0);
  });

  test("is first in line, with a promise, when the agent is away", async () => {
    const { customer, id } = await resolved();
    await setAvailable(jonas, { available: false });
    await createOnlineAgent("Grace Berg");
    const others = [await waitingCustomer(), await waitingCustomer()];
    const asked = await reopen(customer, id);
    expect(asked).toMatchObject({
      status: "waiting",
      position: 1,
      deadlineAt: "2026-11-23T12:10:30.000Z",
    });
    expect((await requestsOf(id)).at(-1)).toMatchObject({ askedBy: "reopened", end: null });
    for (const { conversationId } of others) expect(await placeOf(conversationId)).not.toBe(1);
    await write(customer, "When is my next payment?", id);
    await answerNothing(id);

    clock.advance(660);
    await breachOverdueRequests();
    await write(customer, "Is anybody there?", id);
    await answerNothing(id);
    await withdrawRequest(customer, id);
    const [view] = await viewsOf(customer, [id]);
    expect(view).toMatchObject({ status: "assistant", withoutAssistant: false });
  });

  test("leaves no question to the assistant that looks after what nobody took up", async () => {
    const { customer, id } = await resolved();
    await setAvailable(jonas, { available: false });
    await reopen(customer, id);
    await write(customer, "When is my next payment?", id);
    // The log is written at the database's time.
    setClock(() => new Date(Date.now() + 60_000));
    await takeUpUnanswered();
    expect(await runsIn(id)).toBe(0);
  });

  test("is first in line when the agent has no room, or works here no more", async () => {
    const busy = await resolved();
    for (let count = 0; count < 6; count++)
      await takeOver(jonas, (await waitingCustomer()).conversationId);
    expect(await reopen(busy.customer, busy.id)).toMatchObject({ status: "waiting" });

    const grace = await createOnlineAgent("Grace Berg");
    const left = await resolved(grace);
    await db.person.update({ where: { id: grace.id }, data: { deactivatedAt: new Date() } });
    expect(await reopen(left.customer, left.id)).toMatchObject({ status: "waiting" });
  });

  test("clicked five times at once is once", async () => {
    const { customer, id } = await resolved();
    const asked = await Promise.all(Array.from({ length: 5 }, () => reopen(customer, id)));
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set(["agent"]));
    expect((await kindsOf(id)).filter((kind) => kind === "reopened")).toHaveLength(1);
  });

  test("beside another conversation that was begun meanwhile, the person comes into that one", async () => {
    const { customer, id } = await resolved();
    const other = await db.conversation.create({
      data: { customerId: customer.id, locale: "en" },
    });
    expect(await reopen(customer, id)).toMatchObject({
      conversationId: other.id,
      status: "agent",
      agentName: "Jonas Ek",
    });
    expect(await conversationOf(id)).toMatchObject({ closedAt: expect.any(Date) });
    expect(await openOf(customer)).toHaveLength(1);
  });

  test("at the same moment as a new conversation, one is open and a person is in it or asked for", async () => {
    for (let round = 0; round < 8; round++) {
      const { customer, id } = await resolved();
      const [asked] = await Promise.all([
        reopen(customer, id),
        db.conversation.createMany({
          data: [{ customerId: customer.id, locale: "en" }],
          skipDuplicates: true,
        }),
      ]);
      const [open, ...more] = await openOf(customer);
      expect(more).toEqual([]);
      expect(open?.id).toBe(asked.conversationId);
      expect(["agent", "waiting"]).toContain(asked.status);
      await db.conversation.updateMany({ where: { agentId: jonas.id }, data: { agentId: null } });
    }
  });

  test("after two hours, or after the customer has ended it themselves, is a new matter", async () => {
    const { customer, id } = await resolved();
    clock.advance(2 * 3600);
    await expect(reopen(customer, id)).rejects.toThrow("promise.tooLateToReopen");
    const own = await waitingCustomer();
    await takeOver(jonas, own.conversationId);
    await resolve(own.customer, own.conversationId);
    await expect(reopen(own.customer, own.conversationId)).rejects.toThrow(
      "promise.tooLateToReopen",
    );
  });

  test("is for its customer: for others it does not exist, and staff use the desk", async () => {
    const { id } = await resolved();
    await expect(reopen(await createCustomer(), id)).rejects.toThrow(NotFound);
    await expect(reopen(await createAgent(), id)).rejects.toThrow(Forbidden);
  });

  test("can be rated anew once it has ended again", async () => {
    const { customer, id } = await resolved();
    await rateConversation(customer, { id, score: 2 });
    await reopen(customer, id);
    await resolve(jonas, id);
    const [view] = await viewsOf(customer, [id]);
    expect(view).toMatchObject({ rated: false, agentName: "Jonas Ek" });
  });
});

describe("a message after an agent has resolved it", () => {
  test("goes to the agent in the same conversation, and their words are why", async () => {
    const { customer, id } = await resolved();
    const sent = await write(customer, "Not solved, I need more help", id);
    expect(sent.conversationId).toBe(id);
    expect(await conversationOf(id)).toMatchObject({ agentId: jonas.id });
    expect((await kindsOf(id)).slice(-2)).toEqual(["reopened", "message"]);
    expect(await runsIn(id)).toBe(0);

    const away = await resolved();
    await setAvailable(jonas, { available: false });
    await write(away.customer, "Not solved, I need more help");
    expect((await requestsOf(away.id)).at(-1)).toMatchObject({
      askedBy: "reopened",
      reason: "Not solved, I need more help",
    });
  });

  test("that only says thanks stands below it and calls nobody", async () => {
    const { customer, id } = await resolved();
    const sent = await write(customer, "Thank you so much, bye!");
    expect(sent.conversationId).toBe(id);
    expect(await conversationOf(id)).toMatchObject({ agentId: null, closedAt: expect.any(Date) });
    expect(await runsIn(id)).toBe(0);
  });

  test("that is sent again because its answer was lost reopens nothing", async () => {
    const { customer, conversationId } = await waitingCustomer();
    await takeOver(jonas, conversationId);
    const message = { clientKey: randomUUID(), text: "Is it done?", conversationId };
    await sendMessage(customer, message);
    await resolve(jonas, conversationId);
    await sendMessage(customer, message);
    expect(await conversationOf(conversationId)).toMatchObject({ closedAt: expect.any(Date) });
  });
});
