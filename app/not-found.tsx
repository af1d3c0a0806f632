import { getTranslations } from "next-intl/server";
import { Letterhead } from "#app/_ui/letterhead.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PersonButton } from "#app/_ui/person-button.tsx";

export async function generateMetadata() {
  const t = await getTranslations("common");
  return { title: t("notFoundTitle") };
}

export default async function NotFoundPage() {
  const t = await getTranslations("common");
  return (
    <>
      <Letterhead />
      <main id="content" className="mx-auto w-full max-w-5xl px-4 py-16 sm:px-8">
        <h1 className="max-w-lg text-2xl sm:text-3xl">{t("notFoundTitle")}</h1>
        <p className="mt-4 max-w-md text-soft">{t("notFoundText")}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <LinkButton href="/" kind="primary">
            {t("toHome")}
          </LinkButton>
          <PersonButton kind="soft" />
        </div>
      </main>
    </>
  );
}
