import { beforeEach, describe, expect, test } from "vitest";
import { markRead } from "#server/conversations/read.ts";
import { dueReplies } from "#server/conversations/unread.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { adaAsksJonas, answer, seqOf } from "#tests/support/open-reply.ts";

let jonas: Viewer;
let ada: Viewer;
let id: string;
beforeEach(async () => {
  ({ jonas, ada, id } = await adaAsksJonas());
});

describe("reading", () => {
  test("only moves on, and never beyond what was said", async () => {
    await answer(jonas, id, "One");
    const seq = await seqOf(id);
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
