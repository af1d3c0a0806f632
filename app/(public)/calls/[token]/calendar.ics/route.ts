import { calendarAnswer } from "#app/_callbacks/calendar-answer.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";

type Address = { params: Promise<{ token: string }> };

/** From the mail into the calendar, on whichever device the mail is read. */
export async function GET(_: Request, { params }: Address) {
  const { token } = await params;
  const file = await (await api()).callbacks.calendarFileByLink({ token }).catch(orNotFound);
  return calendarAnswer(file);
}
