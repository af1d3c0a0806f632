import type { Tx } from "./db.ts";
import { queueMail } from "./mail.ts";
import type { Prisma } from "./prisma/client.ts";
import { translatorFor } from "./translate.ts";

/** Who answer for others, and are here. */
export const areLeads = {
  role: { in: ["supervisor", "admin"] },
  deactivatedAt: null,
} satisfies Prisma.PersonWhereInput;

type Values = Record<string, string | number>;

/**
 * To everybody who answers for others and is here, in their language. Without a word of a customer, which mails would spread.
 * @param key of the texts, `subject` and `text` below it
 * @param whom which of them, where it is not for all
 */
export async function queueLeadMail(
  tx: Tx,
  key: string,
  valuesIn: (locale: string) => Values,
  whom: Prisma.PersonWhereInput = {},
) {
  const leads = await tx.person.findMany({
    where: { AND: [areLeads, whom] },
    select: { email: true, name: true, locale: true },
    orderBy: { id: "asc" },
  });
  for (const { email, name, locale } of leads) {
    const t = translatorFor(locale, "mail");
    const values = { name, ...valuesIn(locale) };
    await queueMail(tx, {
      to: email,
      subject: t(`${key}.subject`, values),
      text: t(`${key}.text`, values),
    });
  }
}
