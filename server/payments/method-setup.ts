import { v7 as newId } from "uuid";
import { dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { addJob } from "#server/platform/jobs.ts";
import type { MethodSetup, PaymentMethod } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { chargeHooks } from "./charge-hooks.ts";
import { lockMethods, setDefault } from "./method-lock.ts";
import { queueMethodMail } from "./method-mails.ts";
import { becomesDefault, canBeEnteredUntil, isOver } from "./method-rules.ts";
import { provider, type SetUp } from "./provider.ts";
import type { CardPage } from "./schema.ts";
import { saveEntered, type EnteredCard } from "./simulator/setup.ts";

const DAY_MS = 24 * 60 * 60_000;

/** @returns where the customer enters their card: its number never comes to us. */
export async function startAdding(viewer: Viewer, returnTo: string) {
  const setup = await db.methodSetup.create({
    data: { id: newId(), customerId: viewer.id, createdAt: now() },
  });
  const { id, customerId } = setup;
  return provider().setUp({ id, customerId, returnTo, until: canBeEnteredUntil(setup) });
}

/** What the provider calls the card becomes a method, once however often it is asked for. @returns its id */
export async function finishAdding(viewer: Viewer, id: string) {
  const setup = await openSetup(viewer, id);
  if (setup.methodId) return { id: setup.methodId };
  const found = await provider().lookSetUp(id);
  if (found?.state !== "done") throw new Conflict("methods.notSaved");
  const methodId = await db.$transaction((tx) => finish(tx, viewer, id, found.method));
  chargeHooks().changed(viewer.id);
  return { id: methodId };
}

/** Whoever has entered their card and closed the page finds it all the same. */
export async function hearOfSetup(id: string) {
  const setup = await db.methodSetup.findUnique({
    where: { id },
    select: { methodId: true, customer: { select: { id: true, timeZone: true } } },
  });
  if (!setup || setup.methodId) return;
  const found = await provider().lookSetUp(id);
  if (found?.state !== "done") return;
  await db.$transaction((tx) => finish(tx, setup.customer, id, found.method));
  chargeHooks().changed(setup.customer.id);
}

type Card = Extract<SetUp, { state: "done" }>["method"];
type Owner = Pick<Viewer, "id" | "timeZone">;

async function finish(tx: Tx, { id: customerId, timeZone }: Owner, id: string, card: Card) {
  const methods = await lockMethods(tx, customerId);
  // Under the lock: the other tab may have been faster.
  const { methodId } = await tx.methodSetup.findUniqueOrThrow({ where: { id } });
  if (methodId) return methodId;
  const expiresOn = dateOf(card.expiresOn);
  const known = methods.find(
    ({ label, expiresOn: until }) => label === card.label && until && +until === +expiresOn,
  );
  const method =
    known ??
    (await tx.paymentMethod.create({
      data: { ...card, customerId, expiresOn, addedAt: now() },
    }));
  if (known) await rename(tx, known, card.token);
  const others = methods.filter((other) => other.id !== method.id);
  if (becomesDefault(others, dayIn(timeZone))) await setDefault(tx, customerId, method.id);
  await tx.methodSetup.update({ where: { id }, data: { methodId: method.id } });
  if (!known) await queueMethodMail(tx, customerId, "added", { method: method.label });
  return method.id;
}

/** Its older name is of no use once nothing is on its way under it. */
async function rename(tx: Tx, { id, token: old }: PaymentMethod, token: string | null) {
  await tx.paymentMethod.update({ where: { id }, data: { token } });
  const runAt = new Date(+now() + DAY_MS);
  if (old && old !== token) await addJob(tx, "methods.detach", { token: old }, { runAt });
}

/** @throws Conflict once it is too old, unless a method came of it */
async function openSetup(viewer: Viewer, id: string): Promise<MethodSetup> {
  const setup = await db.methodSetup.findFirst({ where: { id, customerId: viewer.id } });
  if (!setup) throw new NotFound();
  if (!setup.methodId && isOver(setup, now())) throw new Conflict("methods.setupOld");
  return setup;
}

/** What the simulator's own page shows; at another provider's it is where their customer comes back to. */
export async function cardPage(viewer: Viewer, id: string): Promise<CardPage> {
  const setup = await db.methodSetup.findFirst({ where: { id, customerId: viewer.id } });
  if (!setup) throw new NotFound();
  const { name, lookSetUp } = provider();
  const found = await lookSetUp(id);
  const isSaved = found?.state === "done";
  return {
    id,
    isSimulated: name === "simulator",
    isSaved,
    isOver: !setup.methodId && isOver(setup, now()),
  };
}

export async function saveCard(viewer: Viewer, { id, ...card }: EnteredCard & { id: string }) {
  await openSetup(viewer, id);
  await saveEntered(id, card, dayIn(viewer.timeZone));
}
