"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskConversation, Desks as DesksView, Desks } from "#server/desk/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { MoveDialog } from "../_move/move-dialog.tsx";
import { AgentDesk } from "./agent-desk.tsx";
import { Queue } from "./queue.tsx";
import { Unaccompanied } from "./unaccompanied.tsx";

export function Desks({ initial }: { initial: DesksView }) {
  const t = useTranslations("desk.desks");
  const { agents, waiting, waitingCount } = useDesks(initial);
  const [moving, setMoving] = useState<DeskConversation | null>(null);
  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[21rem_minmax(0,1fr)]">
      <div className="empty:hidden lg:col-span-2">
        <Unaccompanied agents={agents} />
      </div>
      <Queue {...{ waiting, waitingCount }} onMove={setMoving} />
      <section aria-labelledby="desks-agents">
        <h2 id="desks-agents" className="text-lg">
          {t("agents", { count: agents.length })}
        </h2>
        {agents.length === 0 ? (
          <Empty title={t("nobody")}>{t("nobodyHint")}</Empty>
        ) : (
          <ul className="mt-3 grid grid-cols-1 gap-4">
            {agents.map((agent) => (
              <li key={agent.id}>
                <AgentDesk agent={agent} onMove={setMoving} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {moving && (
        <MoveDialog conversation={moving} open onOpenChange={(open) => !open && setMoving(null)} />
      )}
    </div>
  );
}

function useDesks(initialData: Desks): Desks {
  const { data, refetch } = useQuery(
    useTRPC().desk.desks.queryOptions(undefined, { initialData, staleTime: Infinity }),
  );
  useLiveRefresh(["desk", "presence"], () => void refetch());
  return data;
}
