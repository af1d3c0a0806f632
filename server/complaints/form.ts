import { latestConversationOf } from "#server/conversations/latest.ts";
import { addBusinessDays } from "#server/platform/business-days.ts";
import { dayIn } from "#server/platform/clock.ts";
import { countryOf } from "#server/platform/country.ts";
import { db } from "#server/platform/db.ts";
import { fetchPlansOf } from "#server/plans/rows.ts";
import { summaryOf } from "#server/plans/view.ts";
import { ruleOf } from "./clock.ts";
import { independentBodiesIn } from "./independent.ts";
import type { ComplaintForm, ComplaintKind } from "./schema.ts";

/** What somebody's complaint can be about, and until when we would answer it. */
export async function complaintForm(customerId: string): Promise<ComplaintForm> {
  const { timeZone } = await db.person.findUniqueOrThrow({
    where: { id: customerId },
    select: { timeZone: true },
  });
  const today = dayIn(timeZone);
  const law = countryOf(timeZone);
  const dueOn = (kind: ComplaintKind) => addBusinessDays(today, ruleOf(law, kind).days, law);
  return {
    plans: (await fetchPlansOf(customerId))
      .map((plan) => summaryOf(plan, today))
      .map(({ id, merchant, title }) => ({ id, merchant, title })),
    lastConversationId: await latestConversationOf(customerId),
    dueOn: {
      wrong_charge: dueOn("wrong_charge"),
      decision: dueOn("decision"),
      service: dueOn("service"),
      delay: dueOn("delay"),
      privacy: dueOn("privacy"),
      other: dueOn("other"),
    },
    bodies: independentBodiesIn(law),
  };
}
