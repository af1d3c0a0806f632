import { useTranslations } from "next-intl";
import { Flourish } from "#app/_ui/flourish.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PersonButton } from "./person-button.tsx";

/** An address that leads nowhere, or to what is not this reader's: both look the same. */
export function NothingHere({ personHref }: { personHref?: string }) {
  const t = useTranslations("common");
  return (
    <main className="mx-auto w-full max-w-6xl px-4 py-12 sm:px-8 sm:py-16">
      <h1 className="max-w-lg text-2xl sm:text-3xl">{t("notFoundTitle")}</h1>
      <Flourish className="mt-5" />
      <p className="mt-5 max-w-md text-soft">{t("notFoundText")}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href="/" kind="primary">
          {t("toHome")}
        </LinkButton>
        <PersonButton kind="soft" href={personHref} />
      </div>
    </main>
  );
}
