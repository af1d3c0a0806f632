import { dayIn } from "#server/platform/clock.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { getDecline } from "#server/spending/declines.ts";
import type { DeclineView } from "#server/spending/schema.ts";
import { askForPerson } from "./requests.ts";
import type { PersonAsked } from "./schema.ts";

type Check = { declineId: string; clientKey: string };

/** A person looks at why a purchase was not approved, and knows which one before the first word. @throws NotFound */
export async function askToCheck(
  viewer: Viewer,
  { declineId, clientKey }: Check,
): Promise<PersonAsked> {
  const decline = await getDecline(viewer, declineId);
  return askForPerson(viewer, { clientKey, about: factsOf(viewer, decline) });
}

/** In the customer's language, as is all that they say. */
function factsOf({ locale, timeZone }: Viewer, { merchant, amount, at, reason }: DeclineView) {
  const t = translatorFor(locale, "spending");
  return t("check.facts", {
    merchant,
    amount: moneyText(amount, locale),
    day: dayText(dayIn(timeZone, new Date(at)), locale, "short", dayIn(timeZone)),
    reason: t(`reasons.${reason}.title`),
  });
}
