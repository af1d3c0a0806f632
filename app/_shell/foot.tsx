import { useTranslations } from "next-intl";
import { PersonSettings } from "#app/_i18n/person-settings.tsx";
import { HelpLink } from "#app/_shell/help-link.tsx";
import { Link } from "#app/_ui/link.tsx";
import { PromiseLink } from "./promise-link.tsx";

const LINK =
  "-mx-2 inline-flex min-h-11 items-center px-2 underline underline-offset-4 hover:text-ink";

/** How each page ends: what the house stands for, where else to go, and the language. */
export function Foot() {
  const t = useTranslations("common");
  const cases = useTranslations("cases.mine");
  const documents = useTranslations("documents");
  const feedback = useTranslations("feedback.invitation");
  return (
    <footer className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-6 px-4 pb-6 text-sm text-soft sm:px-8 print:hidden">
      <p className="grow font-serif text-base">{t("tagline")}</p>
      <HelpLink label={t("nav.help")} />
      <PromiseLink />
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
    </footer>
  );
}
