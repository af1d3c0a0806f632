import { useTranslations } from "next-intl";
import { Link } from "#app/_ui/link.tsx";

/** The way to a call, until its times are known, and where they cannot be had. */
export function CallLink() {
  const t = useTranslations("callbacks.offer");
  return (
    <p className="mt-3">
      <Link href="/callbacks" className="link inline-flex min-h-11 items-center">
        {t("instead")}
      </Link>
    </p>
  );
}
