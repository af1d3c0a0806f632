import { beforeEach, describe, expect, test } from "vitest";
import { reopen } from "#server/desk/reopen.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { conversationOf, kindsOf } from "#tests/support/conversation-log.ts";
import { jonasAlone } from "#tests/support/resolved-conversation.ts";

let desk: Awaited<ReturnType<typeof jonasAlone>>;
beforeEach(async () => {
  desk = await jonasAlone();
});

const openOf = ({ id: customerId }: Viewer) =>
  db.conversation.findMany({ where: { customerId, closedAt: null } });

describe("more help after an agent has resolved it", () => {
  test("clicked five times at once is once", async () => {
    const { customer, id } = await desk.resolved();
    const asked = await Promise.all(Array.from({ length: 5 }, () => reopen(customer, id)));
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set(["agent"]));
    expect((await kindsOf(id)).filter((kind) => kind === "reopened")).toHaveLength(1);
  });

  test("beside another conversation that was begun meanwhile, the person comes into that one", async () => {
    const { customer, id } = await desk.resolved();
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
      const { customer, id } = await desk.resolved();
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
      await db.conversation.updateMany({
        where: { agentId: desk.jonas.id },
        data: { agentId: null },
      });
    }
  });
});
