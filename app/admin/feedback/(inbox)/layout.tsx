import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Inbox } from "../../_feedback/inbox.tsx";

/** The inbox stays as it is while submissions are opened in it; its pages only give it an address and a title. */
export default async function FeedbackLayout({ children }: { children: ReactNode }) {
  const [{ feedback }, agent] = await Promise.all([api(), viewer()]);
  if (!agent) redirect("/sign-in");
  return (
    <Areas names={["feedback", "plans", "themes"]}>
      <Inbox me={agent.id} colleagues={await feedback.assignees()} />
      {children}
    </Areas>
  );
}
