"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ComplaintBadge } from "#app/_complaints/standing.tsx";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Link } from "#app/_ui/link.tsx";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useRefreshedComplaints } from "../../_complaints/use-complaints.ts";
import { FileDialog } from "./file-dialog.tsx";

/** What its customer complains about, and the way to file it at their word. */
export function Complaints({ conversation }: { conversation: ConversationView }) {
  const { id: conversationId, mine, closedAt } = conversation;
  const t = useTranslations("complaintDesk.pane");
  const [isOpen, setOpen] = useState(false);
  const { data = [] } = useQuery(useTRPC().complaints.ofCustomer.queryOptions({ conversationId }));
  useLiveRefresh(["cases"], useRefreshedComplaints());
  const open = data.filter(({ state }) => state === "open");
  const canFile = mine && !closedAt;
  if (open.length === 0 && !canFile) return null;
  return (
    <section>
      <div className="flex min-h-9 items-center justify-between gap-3">
        <h3 className="label font-sans">{t("title")}</h3>
        {canFile && (
          <Button
            size="small"
            kind="plain"
            className="-me-3"
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {t("button")}
          </Button>
        )}
      </div>
      <ul className="divide-y divide-line">
        {open.map((row) => (
          <li key={row.id} className="flex flex-wrap justify-between gap-x-3 py-2 text-sm">
            <Link href={`/admin/complaints/${row.id}`} prefetch={false} className="link">
              <bdi>{row.reference}</bdi>
            </Link>
            <ComplaintBadge row={row} />
          </li>
        ))}
      </ul>
      <Dialog
        title={t("dialog")}
        description={t("description")}
        open={isOpen}
        onOpenChange={setOpen}
      >
        <FileDialog conversationId={conversationId} />
      </Dialog>
    </section>
  );
}
