import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { SimulatedSetup } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { cardLabel, lastDayOf } from "../card.ts";
import type { Provider, SetUp } from "../provider.ts";

export const setUp: Provider["setUp"] = async ({ id, returnTo }) => {
  await db.simulatedSetup.createMany({ data: [{ id, createdAt: now() }], skipDuplicates: true });
  const url = new URL(`/bank/cards/${id}`, settings().origin);
  url.searchParams.set("back", returnTo);
  return { url: url.href };
};

export const lookSetUp: Provider["lookSetUp"] = async (id) => {
  const row = await db.simulatedSetup.findUnique({ where: { id } });
  return row && stateOf(row);
};

function stateOf({ label, expiresOn }: SimulatedSetup): SetUp {
  if (!label || !expiresOn) return { state: "pending" };
  return {
    state: "done",
    method: { kind: "card", label, expiresOn: dayOf(expiresOn), token: null },
  };
}

export type EnteredCard = { brand: string; lastFour: string; goodThrough: string };

/** Sent twice it is one card. @throws Conflict for an expired one, and when another one was saved here */
export async function saveEntered(id: string, card: EnteredCard, today: string) {
  const label = cardLabel(card.brand, card.lastFour);
  const lastDay = lastDayOf(card.goodThrough);
  if (lastDay < today) throw new Conflict("methods.cardExpired");
  const expiresOn = dateOf(lastDay);
  const { count } = await db.simulatedSetup.updateMany({
    where: { id, doneAt: null },
    data: { label, expiresOn, doneAt: now() },
  });
  if (count > 0) return;
  const row = await db.simulatedSetup.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  if (row.label !== label || +(row.expiresOn ?? 0) !== +expiresOn)
    throw new Conflict("methods.savedAlready");
}
