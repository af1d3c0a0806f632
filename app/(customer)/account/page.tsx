import { getTranslations } from "next-intl/server";
import { Account, accountTitle } from "#app/_account/account.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";

export const generateMetadata = accountTitle;

export default function AccountPage() {
  return (
    <Account>
      <Feedback />
    </Account>
  );
}

/** On a phone this is the way there. */
async function Feedback() {
  const t = await getTranslations("feedback.invitation");
  return (
    <Sheet aria-labelledby="feedback">
      <h2 id="feedback" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-soft">{t("text")}</p>
      <LinkButton href="/feedback" className="mt-5">
        {t("link")}
      </LinkButton>
    </Sheet>
  );
}
