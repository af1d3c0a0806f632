import { useTranslations } from "next-intl";
import { Initials } from "#app/_ui/initials.tsx";
import { Link } from "#app/_ui/link.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

export function AccountLink({ name }: { name: string }) {
  const t = useTranslations("common.nav");
  return (
    <Link
      href="/account"
      title={name}
      className="hidden size-11 place-items-center rounded-full hover:bg-wash md:me-2 md:grid"
    >
      <Initials name={name} />
      <VisuallyHidden>{t("account")}</VisuallyHidden>
    </Link>
  );
}
