import { v7 as newId } from "uuid";
import { addBusinessDays } from "#server/platform/business-days.ts";
import { dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { countryOf } from "#server/platform/country.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { ruleOf } from "./clock.ts";
import { complaintHooks } from "./complaint-hooks.ts";
import { MOST_OPEN } from "./policy.ts";
import { newReference } from "./reference.ts";
import type { ComplaintKind } from "./schema.ts";
import { writeStep } from "./write.ts";

/** Who complains: the customer, or staff at their word. */
export type Complainant = { viewer: Viewer; customerId: string };

export type NewComplaint = {
  key: string;
  kind: ComplaintKind;
  text: string;
  wish: string | null;
  happenedOn: string | null;
  planId: string | null;
  conversationId: string | null;
};

/**
 * From now on the clock runs, and a plan that it is about is not collected by itself. Filed twice under one key it is
 * one complaint.
 * @param past when it was, of what is written down afterwards
 * @returns its id
 * @throws NotFound when plan or conversation are not theirs, Conflict when too many wait already
 */
export async function fileComplaint(
  { viewer, customerId }: Complainant,
  asked: NewComplaint,
  past?: Date,
) {
  const at = past ?? now();
  const id = await db.$transaction(async (tx) => {
    // Whoever files two at once files them one after the other.
    await tx.$queryRaw`select id from person where id = ${customerId}::uuid for no key update`;
    const known = await tx.complaint.findUnique({
      where: { customerId_key: { customerId, key: asked.key } },
      select: { id: true },
    });
    if (known) return known.id;
    await mustBeTheirs(tx, customerId, asked);
    await mustBeFew(tx, customerId);
    const { timeZone } = await tx.person.findUniqueOrThrow({
      where: { id: customerId },
      select: { timeZone: true },
    });
    const today = dayIn(timeZone, at);
    if (asked.happenedOn && asked.happenedOn > today) throw new Invalid("complaints.inFuture");
    const row = await write(tx, { viewer, customerId }, asked, { at, today, timeZone });
    const found = { row, at, today, timeZone, isPast: past !== undefined };
    await writeStep(tx, found, { step: "opened", by: viewer });
    return row.id;
  });
  complaintHooks().notify(customerId);
  return { id };
}

async function mustBeTheirs(
  tx: Tx,
  customerId: string,
  { planId, conversationId }: Pick<NewComplaint, "planId" | "conversationId">,
) {
  if (planId && (await tx.plan.count({ where: { id: planId, customerId } })) === 0) {
    throw new NotFound();
  }
  const where = { id: conversationId ?? "", customerId };
  if (conversationId && (await tx.conversation.count({ where })) === 0) throw new NotFound();
}

async function mustBeFew(tx: Tx, customerId: string) {
  const waiting = await tx.complaint.count({ where: { customerId, endedAt: null } });
  if (waiting >= MOST_OPEN) throw new Conflict("complaints.tooMany", { count: MOST_OPEN });
}

type When = { at: Date; today: string; timeZone: string };

async function write(
  tx: Tx,
  { viewer, customerId }: Complainant,
  { key, kind, text, wish, happenedOn, planId, conversationId }: NewComplaint,
  { at, today, timeZone }: When,
) {
  const country = countryOf(timeZone);
  const dueOn = addBusinessDays(today, ruleOf(country, kind).days, country);
  return tx.complaint.create({
    data: {
      id: newId(),
      customerId,
      key,
      reference: await newReference(tx, today),
      kind,
      text: withoutSecrets(text),
      wish: wish ? withoutSecrets(wish) : "",
      happenedOn: happenedOn ? dateOf(happenedOn) : null,
      planId,
      conversationId,
      filedById: viewer.id,
      country,
      openedAt: at,
      clockOn: dateOf(today),
      dueOn: dateOf(dueOn),
    },
  });
}
