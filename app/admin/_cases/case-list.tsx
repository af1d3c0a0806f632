import { useTranslations } from "next-intl";
import type { CaseList as List } from "#server/cases/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { CaseRow } from "./case-row.tsx";
import { useCaseList } from "./use-cases.ts";

export function CaseList({ list }: { list: List }) {
  const t = useTranslations("caseDesk");
  const { query, cases } = useCaseList(list);
  return (
    <>
      {query.isPending && <Loading />}
      {query.isError && cases.length === 0 && <Problem onRetry={() => void query.refetch()} />}
      {query.isSuccess && !query.isPlaceholderData && cases.length === 0 && (
        <Empty title={t(`empty.${list}`)}>{t(`emptyHint.${list}`)}</Empty>
      )}
      {cases.length > 0 && (
        <ul aria-busy={query.isPlaceholderData} className="divide-y divide-line">
          {cases.map((row) => (
            <CaseRow key={row.id} row={row} list={list} />
          ))}
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
            {t("more")}
          </Button>
        </div>
      )}
    </>
  );
}

function Problem({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations();
  const retry = (
    <Button size="small" onClick={onRetry}>
      {t("common.retry")}
    </Button>
  );
  return (
    <div className="mt-4">
      <Notice kind="late" announce title={t("caseDesk.failed")} action={retry} />
    </div>
  );
}

function Loading() {
  const t = useTranslations("caseDesk");
  return (
    <div className="mt-4 grid gap-4">
      <span className="sr-only">{t("loading")}</span>
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} className="h-12" />
      ))}
    </div>
  );
}
