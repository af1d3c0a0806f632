import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { now } from "#server/platform/clock.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { readCall } from "./callback.ts";
import { phoneText } from "#server/platform/phone.ts";
import type { Call } from "./view.ts";

const ALARM_SECONDS = 15 * 60;

export const calendarFile = async (viewer: Viewer, id: string): Promise<{ text: string }> =>
  calendarOf(await readCall(viewer, id), { knowsPhone: true });

/**
 * RFC 5545: one UID a call, and a revision that tells a calendar which file is the newest.
 * @param knowsPhone the number is for whoever is signed in, not for whoever holds a link
 */
export function calendarOf(call: Call, { knowsPhone }: { knowsPhone: boolean }): { text: string } {
  const { hostname, origin } = new URL(settings().origin);
  const t = translatorFor(call.customer.locale, "callbacks");
  const link = `${origin}/callbacks`;
  const calendar = ical({
    prodId: { company: "Kindline", product: "Calls" },
    method: call.end === "cancelled" ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${call.id}@${hostname}`,
    sequence: call.revision,
    stamp: now(),
    start: call.startsAt,
    end: call.endsAt,
    summary: t("calendar.summary"),
    description: knowsPhone
      ? t("calendar.description", { phone: phoneText(call.phone), link })
      : t("calendar.linkDescription", { link }),
    url: link,
    // Outlook takes no entry without one, and asks nobody whether they come.
    organizer: { name: "Kindline", email: settings().MAIL_FROM ?? `no-reply@${hostname}` },
    status: statusOf(call),
    alarms: [
      { type: ICalAlarmType.display, trigger: ALARM_SECONDS, description: t("calendar.summary") },
    ],
  });
  return { text: calendar.toString() };
}

const statusOf = ({ end }: Call) =>
  end === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
