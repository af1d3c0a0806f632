import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_ui/link-button.tsx";

export async function generateMetadata() {
  const t = await getTranslations("common");
  return { title: t("notFoundTitle") };
}

/** What is not there, or not open to this role: both look the same. */
export default async function StaffNotFoundPage() {
  const t = await getTranslations("common");
  return (
    <main className="mx-auto w-full max-w-md px-4 py-12">
      <h1 className="text-2xl">{t("notFoundTitle")}</h1>
      <p className="mt-3 text-soft">{t("staffNotFoundText")}</p>
      <div className="mt-6">
        <LinkButton href="/admin/desk" kind="primary">
          {t("nav.toDesk")}
        </LinkButton>
      </div>
    </main>
  );
}
