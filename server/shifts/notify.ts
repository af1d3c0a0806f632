import { notifyDesks } from "#server/conversations/topics.ts";
import { presenceStateOf } from "#server/desk/policy.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { rangeText } from "#server/platform/format/time.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Span } from "./working-time.ts";

/** Call it after the COMMIT. */
export const notifyShifts = () => notifyDesks({ changed: "shifts" });

type ShiftMail =
  | "swapAsked"
  | "swapAgreed"
  | "swapDeclined"
  | "replaced"
  | "replacementNeeded"
  | "cancelled"
  | "leftAlone";

/** `by`: whose act it is. `inReturn`: of a swap, what the reader would get, or has got. */
type News = { by: string; shift: Span; inReturn?: Span | null };

/** To those of them whom no page tells of it: their browser has not been heard lately. */
export async function mailAbsent(tx: Tx, agentIds: string[], mail: ShiftMail, news: News) {
  const agents = await tx.person.findMany({
    where: { id: { in: agentIds }, deactivatedAt: null },
    orderBy: { id: "asc" },
    include: { presence: true },
  });
  for (const { presence, email, name, locale, timeZone } of agents) {
    if (presenceStateOf(presence, now()) !== "absent") continue;
    const t = translatorFor(locale, "mail");
    const { shift, inReturn } = news;
    const values = {
      name,
      by: news.by,
      shift: textOf(shift, locale, timeZone),
      hasReturn: inReturn ? "yes" : "no",
      inReturn: inReturn ? textOf(inReturn, locale, timeZone) : "",
      link: new URL("/admin/shifts", settings().origin).href,
    };
    await queueMail(tx, {
      to: email,
      subject: t(`shifts.${mail}.subject`, values),
      text: t(`shifts.${mail}.text`, values),
    });
  }
}

const textOf = ({ startsAt, endsAt }: Span, locale: string, timeZone: string) =>
  rangeText(startsAt.toISOString(), endsAt.toISOString(), locale, timeZone);
