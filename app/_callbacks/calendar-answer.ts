export const calendarAnswer = ({ text }: { text: string }) =>
  new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="kindline-call.ics"',
      "cache-control": "private, no-store",
    },
  });
