import { useTranslations } from "next-intl";
import { Sheet } from "#app/_ui/sheet.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

export default function CallbacksLoading() {
  const t = useTranslations("common");
  return (
    <main className="mx-auto w-full max-w-3xl grow px-4 pt-2 pb-14 sm:px-8 sm:pt-4">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-10 w-40" />
      <Sheet className="mt-8 grid gap-5">
        <Skeleton className="h-12" />
        <Skeleton className="h-12 w-2/3" />
        <Skeleton className="h-32" />
      </Sheet>
    </main>
  );
}
