import { getTranslations } from "next-intl/server";
import { Account, accountTitle } from "#app/_account/account.tsx";
import { BackLink } from "#app/_ui/back-link.tsx";

export const generateMetadata = accountTitle;

export default async function StaffAccountPage() {
  const t = await getTranslations("common.nav");
  return (
    <div className="overflow-y-auto">
      <Account back={<BackLink href="/admin/desk">{t("toDesk")}</BackLink>} />
    </div>
  );
}
