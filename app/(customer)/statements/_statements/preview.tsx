"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Period, StatementPreview } from "#server/documents/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** @param children how to get it, once it is known that there is something to get */
export function Preview({ period, children }: { period: Period; children: ReactNode }) {
  const t = useTranslations("documents.preview");
  const trpc = useTRPC();
  const sentence = useErrorMessage();
  const preview = useQuery(trpc.documents.preview.queryOptions(period));
  useLiveRefresh(["plans"], () => void preview.refetch());
  if (preview.error && !preview.data) {
    return <Notice kind="late" announce title={sentence(preview.error)} />;
  }
  return (
    <section aria-labelledby="preview" className="grid gap-4 border-t border-line pt-5">
      <h2 id="preview" className="font-sans text-base font-semibold tracking-normal">
        {t("title")}
      </h2>
      <div role="status" className="grid gap-3">
        {preview.data ? <What preview={preview.data} /> : <Loading label={t("loading")} />}
      </div>
      {children}
    </section>
  );
}

function What({ preview: { period, sections } }: { preview: StatementPreview }) {
  const t = useTranslations("documents.preview");
  return (
    <>
      <p className="text-soft">
        {t.rich("days", { from: dayTag(period.from, "full"), to: dayTag(period.to, "full") })}
      </p>
      {sections.length === 0 && <p>{t("nothing")}</p>}
      {sections.map((section) => (
        <Sums key={section.currency} section={section} />
      ))}
    </>
  );
}

function Sums({ section }: { section: StatementPreview["sections"][number] }) {
  const t = useTranslations("documents.preview");
  const { opening, closing, movements } = section;
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5 rounded-md bg-wash px-4 py-3">
      <dt>{t("opening")}</dt>
      <dd className="text-end font-semibold">
        <Money amount={opening} />
      </dd>
      <dt>{t("closing")}</dt>
      <dd className="text-end font-semibold">
        <Money amount={closing} />
      </dd>
      <dd className="col-span-2 text-sm text-soft">{t("movements", { count: movements })}</dd>
    </dl>
  );
}

const Loading = ({ label }: { label: string }) => (
  <>
    <span className="sr-only">{label}</span>
    <Skeleton className="h-6 w-56" />
    <Skeleton className="h-24" />
  </>
);
