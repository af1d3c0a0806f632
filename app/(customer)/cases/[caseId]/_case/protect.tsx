import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { SignOutEverywhere } from "#app/_account/sign-out-buttons.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";

/** What keeps somebody else out while we look into it. Needs the area `signIn`. */
export function Protect() {
  const t = useTranslations("cases.case.protect");
  return (
    <section aria-labelledby="protect" className="card grid gap-3 p-4 sm:p-6">
      <h2
        id="protect"
        className="flex items-center gap-2.5 font-sans text-base font-semibold tracking-normal"
      >
        <ShieldCheck aria-hidden className="size-5 text-accent" />
        {t("title")}
      </h2>
      <p>{t("text")}</p>
      <div className="flex flex-wrap gap-3 *:grow sm:*:grow-0">
        <SignOutEverywhere />
        <LinkButton href="/account#methods">{t("cards")}</LinkButton>
      </div>
      <p className="text-sm text-soft">{t("bank")}</p>
    </section>
  );
}
