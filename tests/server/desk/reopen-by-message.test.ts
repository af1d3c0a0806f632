import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { sendMessage } from "#server/conversations/send.ts";
import { setAvailable } from "#server/desk/presence.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import {
  conversationOf,
  kindsOf,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";
import { jonasAlone, runsIn, write } from "#tests/support/resolved-conversation.ts";

let desk: Awaited<ReturnType<typeof jonasAlone>>;
beforeEach(async () => {
  desk = await jonasAlone();
});

describe("a message after an agent has resolved it", () => {
  test("goes to the agent in the same conversation, and their words are why", async () => {
    const { customer, id } = await desk.resolved();
    const sent = await write(customer, "Not solved, I need more help", id);
    expect(sent.conversationId).toBe(id);
    expect(await conversationOf(id)).toMatchObject({ agentId: desk.jonas.id });
    expect((await kindsOf(id)).slice(-2)).toEqual(["reopened", "message"]);
    expect(await runsIn(id)).toBe(0);

    const away = await desk.resolved();
    await setAvailable(desk.jonas, { available: false });
    await write(away.customer, "Not solved, I need more help");
    expect((await requestsOf(away.id)).at(-1)).toMatchObject({
      askedBy: "reopened",
      reason: "Not solved, I need more help",
    });
  });

  test("that only says thanks stands below it and calls nobody", async () => {
    const { customer, id } = await desk.resolved();
    const sent = await write(customer, "Thank you so much, bye!");
    expect(sent.conversationId).toBe(id);
    expect(await conversationOf(id)).toMatchObject({ agentId: null, closedAt: expect.any(Date) });
    expect(await runsIn(id)).toBe(0);
  });

  test("that is sent again because its answer was lost reopens nothing", async () => {
    const { customer, conversationId } = await waitingCustomer();
    await takeOver(desk.jonas, conversationId);
    const message = { clientKey: randomUUID(), text: "Is it done?", conversationId };
    await sendMessage(customer, message);
    await resolve(desk.jonas, conversationId);
    await sendMessage(customer, message);
    expect(await conversationOf(conversationId)).toMatchObject({ closedAt: expect.any(Date) });
  });
});
