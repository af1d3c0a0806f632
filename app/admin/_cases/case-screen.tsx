"use client";

import { useQuery } from "@tanstack/react-query";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { CaseActions } from "./case-actions.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseStory } from "./case-story.tsx";
import { Proposal } from "./proposal.tsx";
import { Standing } from "./standing.tsx";
import { useRefreshedCases } from "./use-cases.ts";

/** Where it stands and what can be done about it, beside all that was said. */
export function CaseScreen({ story: first }: { story: StaffCaseView }) {
  const { data: story } = useQuery(
    useTRPC().cases.forStaff.queryOptions({ id: first.id }, { initialData: first }),
  );
  useLiveRefresh(["cases"], useRefreshedCases());
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Standing story={story} />
        {story.proposal && <Proposal story={story} proposal={story.proposal} />}
        <CaseActions story={story} />
        <CaseFacts story={story} />
      </div>
      <CaseStory history={story.history} />
    </div>
  );
}
