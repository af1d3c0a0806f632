import { db, type Tx } from "#server/platform/db.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import { counted, rooted } from "./rooted.ts";

export type Recipient = {
  id: string;
  name: string;
  email: string;
  language: Language;
  isStaff: boolean;
  /** They may be written to: a customer who wanted our answer by mail, or one of us. */
  isMailed: boolean;
};

type Row = Omit<Recipient, "language"> & { locale: string };

/**
 * Whoever said it, and whoever of us marked it; nobody who has left, and nobody who was told of it before, by whatever
 * ship of this theme or of what was merged into it.
 */
export async function recipientsOf(
  tx: Pick<Tx, "$queryRaw">,
  themeId: string,
): Promise<Recipient[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with recursive ${rooted}, ${counted}, told as (
      select counted.customer_id as id, coalesce(feedback.may_write, false) as "isMailed", false as "isStaff"
      from counted left join feedback_item feedback on feedback.id = counted.feedback_id
      where counted.root = ${themeId}::uuid
      union all
      select marked_by_id, true, true from counted
      where counted.root = ${themeId}::uuid and marked_by_id is not null
    )
    select person.id, person.name, person.email, person.locale,
           bool_or("isMailed") as "isMailed", bool_or("isStaff") as "isStaff"
    from told join person on person.id = told.id
    where person.deactivated_at is null and not exists (
      select 1 from theme_notice notice
      join theme_ship ship on ship.id = notice.ship_id
      join rooted on rooted.id = ship.theme_id and rooted.root = ${themeId}::uuid
      where notice.person_id = person.id)
    group by person.id order by person.id`;
  return rows.map(({ locale, ...row }) => ({ ...row, language: catalogueOf(locale) }));
}

export const recipientsNow = (themeId: string) => recipientsOf(db, themeId);
