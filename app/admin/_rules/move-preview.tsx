import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";
import type { MoveRules } from "#server/plans/moving.ts";
import { Effect } from "./effect.tsx";
import { PreviewFrame, useSettled } from "./preview-frame.tsx";

type PreviewProps = { rules: MoveRules; isChanged: boolean; isWrong: boolean };

export function MovePreview({ rules, isChanged, isWrong }: PreviewProps) {
  const { settled, isSettled } = useSettled(rules);
  const query = useQuery(
    useTRPC().rules.preview.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  const { data } = query;
  return (
    <PreviewFrame about="moving" {...{ query, isSettled, isWrong }}>
      {data && <Effect counts={data} isChanged={isChanged} />}
    </PreviewFrame>
  );
}
