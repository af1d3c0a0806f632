import { useTranslations } from "next-intl";
import { Sheet } from "#app/_ui/sheet.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

/** The letter's shape, before its words. */
export default function HomeLoading() {
  const t = useTranslations("common");
  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pt-6 pb-12 sm:px-8 sm:pt-10">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-4 w-40" />
      <Skeleton className="mt-3 h-10 w-64" />
      <Sheet className="mt-10 grid max-w-2xl gap-4">
        <Skeleton className="h-5 w-32" />
        <Skeleton className="h-14 w-56" />
        <Skeleton className="h-5 w-72 max-w-full" />
        <Skeleton className="h-12 w-44" />
      </Sheet>
    </main>
  );
}
