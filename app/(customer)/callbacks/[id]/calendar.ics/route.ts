import { redirect } from "next/navigation";
import { calendarAnswer } from "#app/_callbacks/calendar-answer.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api, viewer } from "#app/_trpc/server.ts";

type Address = { params: Promise<{ id: string }> };

/** A file at an address of its own, as phones put only those into their calendar. Not there for others than whose it is. */
export async function GET(_: Request, { params }: Address) {
  const { id } = await params;
  if (!(await viewer()))
    redirect(`/sign-in?from=${encodeURIComponent(`/callbacks/${id}/calendar.ics`)}`);
  const file = await (await api()).callbacks.calendarFile({ id }).catch(orNotFound);
  return calendarAnswer(file);
}
