import { useTranslations } from "next-intl";
import { Sheet } from "#app/_ui/sheet.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

export default function FeedbackLoading() {
  const t = useTranslations("common");
  return (
    <main className="mx-auto grid w-full max-w-3xl grow content-start gap-6 px-4 pt-4 pb-14 sm:px-8">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-9 w-48" />
      <Sheet className="grid gap-5">
        <Skeleton className="h-12" />
        <Skeleton className="h-28" />
        <Skeleton className="h-12 w-40" />
      </Sheet>
    </main>
  );
}
