import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { unreadKey } from "#server/conversations/append-sql.ts";
import { reply } from "#server/conversations/messages.ts";
import { markRead } from "#server/conversations/read.ts";
import { mailUnread, unreadTasks } from "#server/conversations/unread-mail.ts";
import { dueReplies } from "#server/conversations/unread.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { move } from "#server/desk/move.ts";
import { resolve } from "#server/desk/resolve.ts";
import { setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { startJobs, stopJobs } from "#server/platform/jobs.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { say } from "#tests/support/conversations.ts";
import {
  createAgent,
  createConversation,
  createCustomer,
  createOnlineAgent,
} from "#tests/support/factories.ts";
import { mailsTo } from "#tests/support/calls.ts";

let jonas: Viewer;
let ada: Viewer;
let id: string;
beforeEach(async () => {
  setClock(() => new Date());
  jonas = await createOnlineAgent("Jonas Ek");
  ada = await createCustomer({ name: "Ada Lindqvist", locale: "en" });
  ({ id } = await createConversation(ada, { agentId: jonas.id }));
  await say(ada, id, "Where is my refund?");
});

/** The log is written at the database's time; the job looks at ours. */
const later = (seconds: number) => setClock(() => new Date(Date.now() + seconds * 1000));

const answer = (text: string, agent = jonas) =>
  reply(agent, { conversationId: id, clientKey: randomUUID(), text });

const seqOf = async () => (await db.conversation.findUniqueOrThrow({ where: { id } })).seq;

describe("an agent's reply that its customer has not read", () => {
  test("goes out as one mail after two minutes, with the words and the way to the chat", async () => {
    await answer("It left us on Monday.\n\nYour bank needs **three** days.");
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

  test("goes with the others of its stretch, once; when the customer has read, a new stretch begins", async () => {
    await answer("It left us on Monday.");
    const grace = await createOnlineAgent("Grace Berg");
    await db.conversation.update({ where: { id }, data: { agentId: grace.id } });
    await answer("It is with your bank now.", grace);
    later(121);
    expect(await mailUnread(id)).toBe(1);
    await answer("Is there anything else?", grace);
    later(600);
    expect(await mailUnread(id)).toBe(0);
    const [mail] = await mailsTo(ada);
    expect(mail?.subject).toBe("Grace from Kindline replied");
    expect(mail?.text).toContain("    Jonas:\n    It left us on Monday.");
    expect(mail?.text).toContain("    Grace:\n    It is with your bank now.");

    await markRead(ada, { id, seq: await seqOf() });
    expect(await mailUnread(id)).toBe(0);
    await answer("Then I close this.", grace);
    later(1200);
    expect(await mailUnread(id)).toBe(1);
    const letters = await mailsTo(ada);
    expect(letters).toHaveLength(2);
    expect(letters[1]?.text).not.toContain("anything else");
  });

  test("is not mailed when it was read, or answered, just in time", async () => {
    await answer("It left us on Monday.");
    later(119);
    await markRead(ada, { id, seq: await seqOf() });
    later(121);
    expect(await mailUnread(id)).toBe(0);

    await answer("Anything else?");
    await say(ada, id, "No, thanks");
    later(300);
    expect(await mailUnread(id)).toBe(0);
    expect(await mailsTo(ada)).toEqual([]);
  });

  test("is mailed too when the agent has resolved it, or it is with a colleague by now", async () => {
    await answer("It is on its way. I close this now.");
    await resolve(jonas, id);
    later(121);
    expect(await mailUnread(id)).toBe(1);
  });

  test("read and looked after at the same moment is read or mailed, never mailed twice", async () => {
    for (let round = 0; round < 10; round++) {
      setClock(() => new Date());
      await answer(`Reply ${round}`);
      later(121);
      const before = (await mailsTo(ada)).length;
      const looks = await Promise.all([
        mailUnread(id),
        mailUnread(id),
        markRead(ada, { id, seq: await seqOf() }).then(() => 0),
        mailUnread(id),
      ]);
      const written = looks.reduce((sum, count) => sum + count, 0);
      expect(written).toBeLessThanOrEqual(1);
      expect((await mailsTo(ada)).length - before).toBe(written);
    }
  });

  test("is not mailed to somebody whose account is closed", async () => {
    await answer("It left us on Monday.");
    await db.person.update({ where: { id: ada.id }, data: { deactivatedAt: new Date() } });
    later(121);
    expect(await mailUnread(id)).toBe(0);
    expect(await mailsTo(ada)).toEqual([]);
  });

  test("speaks the customer's language, and neither notes nor moves are mailed", async () => {
    const astrid = await createCustomer({ name: "Astrid Holm", locale: "sv" });
    const conversation = await createConversation(astrid, { agentId: jonas.id });
    id = conversation.id;
    await answer("Pengarna är på väg.");
    later(121);
    await mailUnread(id);
    expect((await mailsTo(astrid))[0]?.subject).toBe("Jonas på Kindline har svarat");
    await markRead(astrid, { id, seq: await seqOf() });
    const { turn } = await db.conversation.findUniqueOrThrow({ where: { id } });
    await move(jonas, { conversationId: id, turn, to: null, note: "Please look at it" });
    later(600);
    expect(await mailUnread(id)).toBe(0);
  });
});

const waiting = () => db.$queryRaw<{ run_at: Date }[]>`
  select run_at from graphile_worker.jobs where key = ${unreadKey(id)}`;

describe("the job that looks after it", () => {
  afterEach(stopJobs);

  test("is there when the reply is, once, and keeps the time of the first reply", async () => {
    expect(await waiting()).toEqual([]);
    await answer("One");
    const [first, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(+(first?.run_at ?? 0) - Date.now()).toBeGreaterThan(60_000);
    await answer("Two");
    expect(await waiting()).toEqual([first]);
  });

  test("is not there for a customer's words or a reply that was refused", async () => {
    await say(ada, id, "Hello?");
    await expect(answer("I am not in it", await createAgent())).rejects.toThrow(Forbidden);
    expect(await waiting()).toEqual([]);
  });

  test("comes again when the first reply was read and a later one is not", async () => {
    await answer("One");
    await markRead(ada, { id, seq: await seqOf() });
    await answer("Two");
    await db.$executeRaw`select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs where key = ${unreadKey(id)}`;
    await startJobs(unreadTasks);
    await vi.waitFor(async () => {
      const [next] = await waiting();
      expect(+(next?.run_at ?? 0) - Date.now()).toBeGreaterThan(60_000);
    }, 15_000);
    expect(await mailsTo(ada)).toEqual([]);
  });
});

describe("reading", () => {
  test("only moves on, and never beyond what was said", async () => {
    await answer("One");
    const seq = await seqOf();
    await markRead(ada, { id, seq: 9_999 });
    await markRead(ada, { id, seq: 1 });
    const [view] = await viewsOf(jonas, [id]);
    expect(view?.readUpTo).toBe(seq);
  });

  test("is the customer's own: for another the conversation does not exist, and staff read for themselves", async () => {
    await expect(markRead(await createCustomer(), { id, seq: 1 })).rejects.toThrow(NotFound);
    await expect(markRead(jonas, { id, seq: 1 })).rejects.toThrow(Forbidden);
  });

  test("a mail is due from the first unread reply on, once a stretch", () => {
    const now = new Date("2026-11-23T12:00:00Z");
    const at = (minutes: number) => new Date(+now + minutes * 60_000);
    const replies = [
      { seq: 4, createdAt: at(-5) },
      { seq: 7, createdAt: at(-1) },
    ];
    const due = (readSeq: number, mailedSeq: number) =>
      dueReplies({ readSeq, mailedSeq, replies }, now);
    expect(due(3, 0)).toEqual({ mail: replies, lookAt: null });
    expect(due(3, 4)).toBeNull();
    expect(due(4, 4)).toEqual({ mail: [], lookAt: at(1) });
    expect(due(7, 4)).toBeNull();
  });
});
