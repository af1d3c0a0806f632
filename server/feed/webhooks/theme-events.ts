import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { type BoardRow, boardSql } from "#server/themes/board-sql.ts";
import { monthOf } from "#server/themes/sort.ts";
import type { NewEvent, Of } from "./event.ts";

const { sql } = Prisma;

/** A proposal is headed by what a customer said: until somebody has given it a title, nothing of it leaves. */
export async function ofTheme(tx: Tx, happening: Of<"theme">): Promise<NewEvent[]> {
  const { themeId, step, what, intoId } = happening;
  const { id, number, title, status } = await tx.theme.findUniqueOrThrow({
    where: { id: themeId },
  });
  if (status === "proposed") return [];
  if (step === "merged") {
    const into = intoId ? await themeData(tx, intoId) : null;
    return into ? [{ kind: "theme.merged", data: { themeId: id, number, title, into } }] : [];
  }
  const data = await themeData(tx, themeId);
  if (!data) return [];
  return [{ kind: `theme.${step}`, data: step === "changed" && what ? { ...data, what } : data }];
}

/** What it comes to in figures: no words and no name of a customer. */
async function themeData(tx: Tx, id: string) {
  const which = sql`theme.id = ${id}::uuid`;
  const [theme] = await tx.$queryRaw<BoardRow[]>(boardSql(which, sql`true`, now(), 1));
  if (!theme || theme.status === "proposed") return null;
  const { number, title, area, status, owner, customers, evidence, contacts, owed } = theme;
  return {
    themeId: id,
    number,
    title,
    area,
    status,
    owner,
    target: monthOf(theme.targetOn),
    customers,
    evidence,
    contactsIn30Days: contacts,
    remaining: owed.map(({ currency, minor }) => ({ currency, minor })),
    url: new URL(`/admin/feedback/themes/${id}`, settings().origin).href,
  };
}
