import { beforeEach, describe, expect, test } from "vitest";
import { markRead } from "#server/conversations/read.ts";
import { mailUnread } from "#server/conversations/unread-mail.ts";
import { move } from "#server/desk/move.ts";
import { resolve } from "#server/desk/resolve.ts";
import { ratingToken } from "#server/platform/rating-link.ts";
import { setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { say } from "#tests/support/conversations.ts";
import { createConversation, createCustomer, createOnlineAgent } from "#tests/support/factories.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { adaAsksJonas, answer, later, seqOf } from "#tests/support/open-reply.ts";

const CLOSED = { closedAt: new Date(), agentId: null };

let jonas: Viewer;
let ada: Viewer;
let id: string;
beforeEach(async () => {
  ({ jonas, ada, id } = await adaAsksJonas());
});

describe("an agent's reply that its customer has not read", () => {
  test("goes out as one mail after two minutes, with the words and the way to the chat", async () => {
    await answer(jonas, id, "It left us on Monday.\n\nYour bank needs **three** days.");
    later(119);
    expect(await mailUnread(id)).toBe(0);
    later(121);
    expect(await mailUnread(id)).toBe(1);
    const [mail, ...more] = await mailsTo(ada);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Jonas from Kindline replied");
    expect(mail?.text).toContain(
      "    It left us on Monday.\n    \n    Your bank needs **three** days.",
    );
    expect(mail?.text).toMatch(/http:\/\/[^\s]+\/chat\n/);
  });

  test("says where to rate the chat without signing in, once it has ended", async () => {
    await answer(jonas, id, "It left us on Monday.");
    await db.conversation.update({ where: { id }, data: CLOSED });
    later(121);
    expect(await mailUnread(id)).toBe(1);
    expect((await mailsTo(ada))[0]?.text).toContain(`/rate/${ratingToken({ kind: "chat", id })}`);
  });

  test("does not ask whoever does not want to be asked, nor while the chat goes on", async () => {
    const silent = await createCustomer({ ratingMailsOffAt: new Date() });
    const ended = await createConversation(silent, { agentId: jonas.id });
    await say(silent, ended.id, "Hello?");
    for (const [one, conversationId] of [
      [silent, ended.id],
      [ada, id],
    ] as const) {
      await answer(jonas, conversationId, "It left us on Monday.");
      if (one === silent) await db.conversation.update({ where: { id: ended.id }, data: CLOSED });
      later(121);
      await mailUnread(conversationId);
      expect((await mailsTo(one))[0]?.text).not.toContain("/rate/");
    }
  });

  test("goes with the others of its stretch, once; when the customer has read, a new stretch begins", async () => {
    await answer(jonas, id, "It left us on Monday.");
    const grace = await createOnlineAgent("Grace Berg");
    await db.conversation.update({ where: { id }, data: { agentId: grace.id } });
    await answer(grace, id, "It is with your bank now.");
    later(121);
    expect(await mailUnread(id)).toBe(1);
    await answer(grace, id, "Is there anything else?");
    later(600);
    expect(await mailUnread(id)).toBe(0);
    const [mail] = await mailsTo(ada);
    expect(mail?.subject).toBe("Grace from Kindline replied");
    expect(mail?.text).toContain("    Jonas:\n    It left us on Monday.");
    expect(mail?.text).toContain("    Grace:\n    It is with your bank now.");

    await markRead(ada, { id, seq: await seqOf(id) });
    expect(await mailUnread(id)).toBe(0);
    await answer(grace, id, "Then I close this.");
    later(1200);
    expect(await mailUnread(id)).toBe(1);
    const letters = await mailsTo(ada);
    expect(letters).toHaveLength(2);
    expect(letters[1]?.text).not.toContain("anything else");
  });

  test("is not mailed when it was read, or answered, just in time", async () => {
    await answer(jonas, id, "It left us on Monday.");
    later(119);
    await markRead(ada, { id, seq: await seqOf(id) });
    later(121);
    expect(await mailUnread(id)).toBe(0);

    await answer(jonas, id, "Anything else?");
    await say(ada, id, "No, thanks");
    later(300);
    expect(await mailUnread(id)).toBe(0);
    expect(await mailsTo(ada)).toEqual([]);
  });

  test("is mailed too when the agent has resolved it, or it is with a colleague by now", async () => {
    await answer(jonas, id, "It is on its way. I close this now.");
    await resolve(jonas, id);
    later(121);
    expect(await mailUnread(id)).toBe(1);
  });

  test("read and looked after at the same moment is read or mailed, never mailed twice", async () => {
    for (let round = 0; round < 10; round++) {
      setClock(() => new Date());
      await answer(jonas, id, `Reply ${round}`);
      later(121);
      const before = (await mailsTo(ada)).length;
      const looks = await Promise.all([
        mailUnread(id),
        mailUnread(id),
        markRead(ada, { id, seq: await seqOf(id) }).then(() => 0),
        mailUnread(id),
      ]);
      const written = looks.reduce((sum, count) => sum + count, 0);
      expect(written).toBeLessThanOrEqual(1);
      expect((await mailsTo(ada)).length - before).toBe(written);
    }
  });

  test("is not mailed to somebody whose account is closed", async () => {
    await answer(jonas, id, "It left us on Monday.");
    await db.person.update({ where: { id: ada.id }, data: { deactivatedAt: new Date() } });
    later(121);
    expect(await mailUnread(id)).toBe(0);
    expect(await mailsTo(ada)).toEqual([]);
  });

  test("speaks the customer's language, and neither notes nor moves are mailed", async () => {
    const astrid = await createCustomer({ name: "Astrid Holm", locale: "sv" });
    const conversation = await createConversation(astrid, { agentId: jonas.id });
    id = conversation.id;
    await answer(jonas, id, "Pengarna är på väg.");
    later(121);
    await mailUnread(id);
    expect((await mailsTo(astrid))[0]?.subject).toBe("Jonas på Kindline har svarat");
    await markRead(astrid, { id, seq: await seqOf(id) });
    const { turn } = await db.conversation.findUniqueOrThrow({ where: { id } });
    await move(jonas, { conversationId: id, turn, to: null, note: "Please look at it" });
    later(600);
    expect(await mailUnread(id)).toBe(0);
  });
});
