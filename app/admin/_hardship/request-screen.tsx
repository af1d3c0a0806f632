"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { StaffRequestView } from "#server/hardship/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Decision } from "./decision.tsx";
import { Earlier } from "./earlier.tsx";
import { RequestFacts } from "./request-facts.tsx";
import { Standing } from "./standing.tsx";
import { useRefreshedRequests } from "./use-requests.ts";

/** Where it stands and what is known of it, beside what was said and what can be done. */
export function RequestScreen({ request: first }: { request: StaffRequestView }) {
  const t = useTranslations("hardshipDesk");
  const { data: request } = useQuery(
    useTRPC().hardship.forStaff.queryOptions({ id: first.id }, { initialData: first }),
  );
  useLiveRefresh(["hardship"], useRefreshedRequests());
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Standing request={request} />
        <RequestFacts request={request} />
        <Earlier requests={request.earlier} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Words title={t("words")} text={request.text} look="bg-wash" />
        <Words title={t("answer")} text={request.answer} look="bg-accent-wash" />
        <Decision request={request} />
      </div>
    </div>
  );
}

/** What the customer said and what staff said look apart. */
function Words({ title, text, look }: Record<"title" | "text" | "look", string>) {
  if (!text) return null;
  return (
    <section>
      <h2 className="label font-sans">{title}</h2>
      <p
        dir="auto"
        className={`mt-1 rounded-md px-4 py-2.5 wrap-anywhere whitespace-pre-wrap ${look}`}
      >
        {text}
      </p>
    </section>
  );
}
