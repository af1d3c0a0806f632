import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { reply } from "#server/conversations/messages.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { takeUpUnanswered } from "#server/assistant/unanswered.ts";
import { breachOverdueRequests } from "#server/desk/breach.ts";
import { setAvailable } from "#server/desk/presence.ts";
import { reopen } from "#server/desk/reopen.ts";
import { withdrawRequest } from "#server/desk/requests.ts";
import { unansweredSince } from "#server/desk/unanswered.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { rateConversation } from "#server/feedback/rating.ts";
import { setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { createAgent, createCustomer, createOnlineAgent } from "#tests/support/factories.ts";
import {
  conversationOf,
  kindsOf,
  placeOf,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";
import { jonasAlone, runsIn, write } from "#tests/support/resolved-conversation.ts";

let desk: Awaited<ReturnType<typeof jonasAlone>>;
beforeEach(async () => {
  desk = await jonasAlone();
});

async function answerNothing(id: string) {
  const [view] = await viewsOf(desk.jonas, [id]);
  expect(view).toMatchObject({ status: "waiting", withoutAssistant: true });
  expect(await runsIn(id)).toBe(0);
}

describe("more help after an agent has resolved it", () => {
  test("goes on in the same conversation with the agent, who is there, and not with the assistant", async () => {
    const { customer, id } = await desk.resolved();
    const { turn } = await conversationOf(id);
    const asked = await reopen(customer, id);
    expect(asked).toMatchObject({ conversationId: id, status: "agent", agentName: "Jonas Ek" });
    expect(await conversationOf(id)).toMatchObject({
      agentId: desk.jonas.id,
      closedAt: null,
      turn: turn + 1,
    });
    expect((await kindsOf(id)).slice(-2)).toEqual(["resolved", "reopened"]);
    await write(customer, "It says declined again", id);
    expect(await runsIn(id)).toBe(0);
  });

  test("is marked as come back until the agent has replied, however often it is opened", async () => {
    const { customer, id } = await desk.resolved();
    const isReopened = async () => (await viewsOf(desk.jonas, [id]))[0]?.reopened;
    expect(await isReopened()).toBe(false);
    await reopen(customer, id);
    expect(await isReopened()).toBe(true);
    const [row] = await db.event.findMany({ where: { conversationId: id, kind: "reopened" } });
    expect((await unansweredSince([id])).get(id)).toEqual(row?.createdAt);

    await reply(desk.jonas, {
      conversationId: id,
      clientKey: randomUUID(),
      text: "Let me look again.",
    });
    expect(await isReopened()).toBe(false);
    expect((await unansweredSince([id])).get(id)).toBeUndefined();
  });

  test("is first in line, with a promise, when the agent is away", async () => {
    const { customer, id } = await desk.resolved();
    await setAvailable(desk.jonas, { available: false });
    await createOnlineAgent("Grace Berg");
    const others = [await waitingCustomer(), await waitingCustomer()];
    const asked = await reopen(customer, id);
    expect(asked).toMatchObject({
      status: "waiting",
      position: 1,
      deadlineAt: "2026-11-23T12:10:00.000Z",
    });
    expect((await requestsOf(id)).at(-1)).toMatchObject({ askedBy: "reopened", end: null });
    for (const { conversationId } of others) expect(await placeOf(conversationId)).not.toBe(1);
    await write(customer, "When is my next payment?", id);
    await answerNothing(id);

    desk.clock.advance(660);
    await breachOverdueRequests();
    await write(customer, "Is anybody there?", id);
    await answerNothing(id);
    await withdrawRequest(customer, id);
    const [view] = await viewsOf(customer, [id]);
    expect(view).toMatchObject({ status: "assistant", withoutAssistant: false });
  });

  test("leaves no question to the assistant that looks after what nobody took up", async () => {
    const { customer, id } = await desk.resolved();
    await setAvailable(desk.jonas, { available: false });
    await reopen(customer, id);
    await write(customer, "When is my next payment?", id);
    // The log is written at the database's time.
    setClock(() => new Date(Date.now() + 60_000));
    await takeUpUnanswered();
    expect(await runsIn(id)).toBe(0);
  });

  test("is first in line when the agent has no room, or works here no more", async () => {
    const busy = await desk.resolved();
    for (let count = 0; count < 6; count++)
      await takeOver(desk.jonas, (await waitingCustomer()).conversationId);
    expect(await reopen(busy.customer, busy.id)).toMatchObject({ status: "waiting" });

    const grace = await createOnlineAgent("Grace Berg");
    const left = await desk.resolved(grace);
    await db.person.update({ where: { id: grace.id }, data: { deactivatedAt: new Date() } });
    expect(await reopen(left.customer, left.id)).toMatchObject({ status: "waiting" });
  });

  test("after two hours, or after the customer has ended it themselves, is a new matter", async () => {
    const { customer, id } = await desk.resolved();
    desk.clock.advance(2 * 3600);
    await expect(reopen(customer, id)).rejects.toThrow("promise.tooLateToReopen");
    const own = await waitingCustomer();
    await takeOver(desk.jonas, own.conversationId);
    await resolve(own.customer, own.conversationId);
    await expect(reopen(own.customer, own.conversationId)).rejects.toThrow(
      "promise.tooLateToReopen",
    );
  });

  test("is for its customer: for others it does not exist, and staff use the desk", async () => {
    const { id } = await desk.resolved();
    await expect(reopen(await createCustomer(), id)).rejects.toThrow(NotFound);
    await expect(reopen(await createAgent(), id)).rejects.toThrow(Forbidden);
  });

  test("can be rated anew once it has ended again", async () => {
    const { customer, id } = await desk.resolved();
    await rateConversation(customer, { id, score: 2 });
    await reopen(customer, id);
    await resolve(desk.jonas, id);
    const [view] = await viewsOf(customer, [id]);
    expect(view).toMatchObject({ rated: false, agentName: "Jonas Ek" });
  });
});
