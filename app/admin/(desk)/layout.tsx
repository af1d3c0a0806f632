import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Desk } from "../_desk/desk.tsx";
import { listOf } from "../_desk/state/lists.ts";

/** The desk stays as it is while conversations are opened in it; its pages only give it an address and a title. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [{ desk }, agent] = await Promise.all([api(), viewer()]);
  if (!agent) redirect("/sign-in");
  const [waiting, mine, withAssistant, presence] = await Promise.all([
    desk.waiting({}),
    desk.mine({}),
    desk.withAssistant({}),
    desk.presence(),
  ]);
  const { id, name, role } = agent;
  const initial = {
    waiting: listOf(waiting),
    mine: listOf(mine),
    withAssistant: listOf(withAssistant),
  };
  return (
    <Areas
      names={[
        "desk",
        "plans",
        "spending",
        "cases",
        "caseDesk",
        "complaints",
        "complaintDesk",
        "hardship",
        "hardshipDesk",
        "chat",
        "promise",
        "documents",
        "files",
        "voice",
        "themes",
      ]}
    >
      <Desk agent={{ id, name, role }} {...{ initial, presence }} />
      {children}
    </Areas>
  );
}
