import { useTranslations } from "next-intl";
import { Link } from "#app/_ui/link.tsx";

export function PromiseLink() {
  const t = useTranslations("common");
  return (
    <Link
      href="/promise"
      prefetch={false}
      className="-mx-2 inline-flex min-h-11 items-center px-2 text-sm text-soft underline underline-offset-4 hover:text-ink"
    >
      {t("promiseLink")}
    </Link>
  );
}
