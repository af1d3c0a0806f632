import Link from "next/link";
import { useTranslations } from "next-intl";
import { Initials } from "#app/_ui/initials.tsx";

export function AccountLink({ name }: { name: string }) {
  const t = useTranslations("common.nav");
  return (
    <Link
      href="/account"
      aria-label={t("account")}
      title={name}
      className="grid size-11 place-items-center rounded-full hover:bg-wash sm:me-2"
    >
      <Initials name={name} />
    </Link>
  );
}
