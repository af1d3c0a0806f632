import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { now } from "#server/platform/clock.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { readCall } from "./callback.ts";
import { callLinkFor } from "./link.ts";
import { phoneText } from "#server/platform/phone.ts";
import { type Call, howOf } from "./view.ts";

const ALARM_SECONDS = 15 * 60;

/** Whoever of staff looks at it gets no link by which they would act as its customer. */
export async function calendarFile(viewer: Viewer, id: string): Promise<{ text: string }> {
  const call = await readCall(viewer, id);
  const link = isStaff(viewer) ? new URL("/callbacks", settings().origin).href : callLinkFor(call);
  return calendarOf(call, { isSignedIn: true, link });
}

type Reader = { isSignedIn: boolean; link: string };

/**
 * RFC 5545: one UID a call, and a revision that tells a calendar which file is the newest.
 * @param reader whoever only holds a link is not told the number.
 */
export function calendarOf(call: Call, { isSignedIn, link }: Reader): { text: string } {
  const { hostname } = new URL(settings().origin);
  const t = translatorFor(call.customer.locale, "callbacks");
  const how = howOf(call);
  const isOff = isCalledOff(call);
  const calendar = ical({
    prodId: { company: "Kindline", product: "Calls" },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${call.id}@${hostname}`,
    sequence: call.revision,
    stamp: now(),
    start: call.startsAt,
    end: call.endsAt,
    summary: t("calendar.summary"),
    description: isOff
      ? t("calendar.off")
      : isSignedIn
        ? t("calendar.description", { how, phone: phoneText(call.phone), link })
        : t("calendar.descriptionByLink", { how, link }),
    url: link,
    // Outlook takes no entry without one, and asks nobody whether they come.
    organizer: { name: "Kindline", email: settings().MAIL_FROM ?? `no-reply@${hostname}` },
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    alarms: isOff
      ? []
      : [
          {
            type: ICalAlarmType.display,
            trigger: ALARM_SECONDS,
            description: t("calendar.summary"),
          },
        ],
  });
  return { text: calendar.toString() };
}

/** By its customer, or by us before its time: nobody calls then, and a calendar takes it out. */
export const isCalledOff = ({
  end,
  endedAt,
  startsAt,
}: Pick<Call, "end" | "endedAt" | "startsAt">) =>
  end === "cancelled" || (endedAt !== null && endedAt < startsAt);
