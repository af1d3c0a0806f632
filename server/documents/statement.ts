import { dayIn } from "#server/platform/clock.ts";
import { Invalid } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { auditOpened } from "./opened.ts";
import { bookedIn, openingsOf } from "./ledger.ts";
import { sectionsOf } from "./movements.ts";
import { ownerOf, type Owner } from "./owner.ts";
import { canReadStatementOf } from "./policy.ts";
import { STATEMENT_LIMITS, type Period, type Statement, type StatementPreview } from "./schema.ts";

type Asked = { customerId: string; period: Period };

/** Staff leave a note each time that they open one. */
export async function openStatement(
  viewer: Viewer,
  asked: Asked,
): Promise<{ owner: Owner; statement: Statement }> {
  authorize(canReadStatementOf(viewer, asked.customerId));
  const owner = await ownerOf(asked.customerId);
  const statement = await statementOf(owner, asked.period);
  await auditOpened(viewer, { as: "statement", ...statement.period }, owner.id, owner.id);
  return { owner, statement };
}

/** What is in it, without all that is in it. */
export async function previewStatement(viewer: Viewer, asked: Period): Promise<StatementPreview> {
  const { period, sections } = await statementOf(viewer, asked);
  return {
    period,
    sections: sections.map(({ currency, openingMinor, closingMinor, movements }) => ({
      currency,
      opening: { minor: openingMinor, currency },
      closing: { minor: closingMinor, currency },
      movements: movements.length,
    })),
  };
}

/** What is still to come is in none: a period that goes on ends today. */
async function statementOf(
  { id: customerId, timeZone }: Pick<Owner, "id" | "timeZone">,
  { from, to }: Period,
): Promise<Statement> {
  const today = dayIn(timeZone);
  if (from > today) throw new Invalid("documents.notYet");
  const period = { from, to: to < today ? to : today };
  const asked = { customerId, timeZone, period };
  const most = STATEMENT_LIMITS.movements;
  const booked = await bookedIn(asked, most + 1);
  if (booked.length > most) throw new Invalid("documents.tooMany", { most });
  return { period, sections: sectionsOf(await openingsOf(asked), booked) };
}
