import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";

/** What is asked for page by page. */
type Paged = Record<
  | "isPending"
  | "isError"
  | "isSuccess"
  | "isPlaceholderData"
  | "hasNextPage"
  | "isFetchingNextPage",
  boolean
> &
  Record<"refetch" | "fetchNextPage", () => Promise<unknown>>;

type PagedListProps = {
  query: Paged;
  words: Record<"loading" | "failed" | "empty" | "emptyHint" | "more", string>;
  rows: ReactElement[];
};

/** A list in each of its states: on its way, failed, empty, or full with more to come. */
export const PagedList = ({ query, words, rows }: PagedListProps) => (
  <>
    {query.isPending && <Loading label={words.loading} />}
    {query.isError && rows.length === 0 && (
      <Problem title={words.failed} onRetry={() => void query.refetch()} />
    )}
    {query.isSuccess && !query.isPlaceholderData && rows.length === 0 && (
      <Empty title={words.empty}>{words.emptyHint}</Empty>
    )}
    {rows.length > 0 && (
      <ul aria-busy={query.isPlaceholderData} className="divide-y divide-line">
        {rows}
      </ul>
    )}
    {query.hasNextPage && (
      <div className="grid justify-items-center border-t border-line py-3">
        <Button
          size="small"
          kind="plain"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.more}
        </Button>
      </div>
    )}
  </>
);

function Problem({ title, onRetry }: { title: string; onRetry: () => void }) {
  const t = useTranslations("common");
  const retry = (
    <Button size="small" onClick={onRetry}>
      {t("retry")}
    </Button>
  );
  return (
    <div className="mt-4">
      <Notice kind="late" announce title={title} action={retry} />
    </div>
  );
}

const Loading = ({ label }: { label: string }) => (
  <div className="mt-4 grid gap-4">
    <span className="sr-only">{label}</span>
    {[1, 2, 3, 4].map((row) => (
      <Skeleton key={row} className="h-12" />
    ))}
  </div>
);
