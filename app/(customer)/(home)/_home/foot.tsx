import { useTranslations } from "next-intl";
import { PersonSettings } from "#app/_i18n/person-settings.tsx";
import { HelpLink } from "#app/_shell/help-link.tsx";
import { Link } from "#app/_ui/link.tsx";

const LINK =
  "-mx-2 inline-flex min-h-11 items-center px-2 underline underline-offset-4 hover:text-ink";

/** How the page ends: what the house stands for, and where else to go. */
export function Foot() {
  const t = useTranslations("common");
  const cases = useTranslations("cases.mine");
  const documents = useTranslations("documents");
  const feedback = useTranslations("feedback.invitation");
  return (
    <div className="mt-10 flex flex-wrap items-center gap-x-6 text-sm text-soft">
      <p className="grow font-serif text-base">{t("tagline")}</p>
      <HelpLink label={t("nav.help")} />
      <Link href="/statements" className={LINK}>
        {documents("title")}
      </Link>
      <Link href="/cases" className={LINK}>
        {cases("title")}
      </Link>
      <Link href="/feedback" className={LINK}>
        {feedback("home")}
      </Link>
      <PersonSettings />
    </div>
  );
}
