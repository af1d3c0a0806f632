import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { isLead } from "#server/platform/viewer.ts";
import { Board } from "../../_themes/board.tsx";

/** The board stays as it is while themes are opened in it; its pages only give it an address and a title. */
export default async function ThemesLayout({ children }: { children: ReactNode }) {
  const [{ feedback }, agent] = await Promise.all([api(), viewer()]);
  if (!agent) redirect("/sign-in");
  return (
    <Areas names={["themes"]}>
      <Board me={agent.id} canShip={isLead(agent)} colleagues={await feedback.assignees()} />
      {children}
    </Areas>
  );
}
