import { useTranslations } from "next-intl";
import { PageCard } from "#app/_ui/page-card.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

/** The letter's shape, before its words. */
export default function HomeLoading() {
  const t = useTranslations("common");
  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pb-14 sm:px-8 sm:pt-2">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <div className="lg:pe-[20.5rem]">
        <PageCard>
          <div className="grid gap-4">
            <Skeleton className="ms-auto h-4 w-40" />
            <Skeleton className="mt-2 h-10 w-64 max-w-full" />
            <Skeleton className="h-6 w-80 max-w-full" />
          </div>
          <div className="grid gap-4">
            <Skeleton className="h-5 w-32" />
            <Skeleton className="h-14 w-56" />
            <Skeleton className="h-6 w-72 max-w-full" />
          </div>
        </PageCard>
      </div>
    </main>
  );
}
