"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { StaffComplaintView } from "#server/complaints/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { ComplaintActions } from "./complaint-actions.tsx";
import { ComplaintFacts } from "./complaint-facts.tsx";
import { ComplaintStory } from "./complaint-story.tsx";
import { Standing } from "./standing.tsx";
import { useRefreshedComplaints } from "./use-complaints.ts";

/** Where it stands and what can be done about it, beside all that was said. */
export function ComplaintScreen({ complaint: first }: { complaint: StaffComplaintView }) {
  const t = useTranslations("complaintDesk");
  const { data: complaint } = useQuery(
    useTRPC().complaints.forStaff.queryOptions({ id: first.id }, { initialData: first }),
  );
  useLiveRefresh(["cases"], useRefreshedComplaints());
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Standing complaint={complaint} />
        <ComplaintActions complaint={complaint} />
        <ComplaintFacts complaint={complaint} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Words title={t("words")} text={complaint.text} />
        <Words title={t("wish")} text={complaint.wish} />
        <ComplaintStory history={complaint.history} />
      </div>
    </div>
  );
}

function Words({ title, text }: Record<"title" | "text", string>) {
  if (!text) return null;
  return (
    <section>
      <h2 className="label font-sans">{title}</h2>
      <p
        dir="auto"
        className="mt-1 rounded-md bg-wash px-4 py-2.5 wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </p>
    </section>
  );
}
