import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { customerIn } from "./link.ts";
import { reminderRulesInForce } from "./rules.ts";
import type { ReminderChoice } from "./schema.ts";

type Choice = { days: number | null };

export const getReminderChoice = (viewer: Viewer) => choiceOf(viewer.id);

export const chooseReminders = (viewer: Viewer, { days }: Choice) => choose(viewer.id, days);

/** For whoever holds a reminder in their hands. @throws NotFound */
export const getChoiceByLink = async ({ token }: { token: string }) => choiceOf(customerIn(token));

/** @throws NotFound */
export const chooseByLink = async ({ token, days }: Choice & { token: string }) =>
  choose(customerIn(token), days);

async function choiceOf(id: string): Promise<ReminderChoice> {
  const rules = await reminderRulesInForce();
  const customer = await db.person.findFirst({
    where: ofCustomer(id),
    select: { reminderDays: true },
  });
  if (!customer) throw new NotFound("reminders.noLink");
  const { beforeDays: usual, quietFrom, quietUntil } = rules;
  return { days: customer.reminderDays, usual, quietFrom, quietUntil };
}

async function choose(id: string, reminderDays: number | null) {
  const { count } = await db.person.updateMany({ where: ofCustomer(id), data: { reminderDays } });
  if (count === 0) throw new NotFound("reminders.noLink");
  return choiceOf(id);
}

const ofCustomer = (id: string) => ({ id, role: "customer", deactivatedAt: null }) as const;
