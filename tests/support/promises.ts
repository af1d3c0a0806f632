import { randomUUID } from "node:crypto";
import { db } from "#server/platform/db.ts";
import type { CallbackEnd } from "#server/platform/prisma/enums.ts";
import { createAgent } from "./factories.ts";

type Of = { customerId: string };
type Made = { startsAt: Date; end: CallbackEnd; calledAt?: Date };

/** A call of half an hour that is over, and when it was made. */
export async function madeCall({ customerId }: Of, { startsAt, end, calledAt }: Made) {
  const { id: agentId } = await createAgent();
  const endsAt = new Date(+startsAt + 1_800_000);
  const outcome = end === "kept" ? ("reached" as const) : ("no_answer" as const);
  return db.callback.create({
    data: {
      customerId,
      agentId,
      startsAt,
      endsAt,
      topic: "payments",
      phone: "+46701234567",
      timeZone: "UTC",
      wallTime: startsAt.toISOString().slice(0, 16),
      language: "en",
      clientKey: randomUUID(),
      createdAt: new Date(+startsAt - 86_400_000),
      end,
      endedAt: new Date(+endsAt + 1_800_000),
      ...(calledAt && {
        attempts: {
          create: { number: 1, agentId, startedAt: calledAt, endedAt: calledAt, outcome },
        },
      }),
    },
  });
}
