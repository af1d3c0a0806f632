import { useTranslations } from "next-intl";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

export default function PlansLoading() {
  const t = useTranslations("common");
  return (
    <main className="mx-auto grid w-full max-w-6xl content-start gap-6 px-4 pt-2 pb-14 sm:px-8">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-10 w-40" />
      <div className="mt-4 grid gap-2 md:grid-cols-2 md:gap-3">
        <Skeleton className="h-24" />
        <Skeleton className="h-24" />
        <Skeleton className="h-24" />
      </div>
    </main>
  );
}
