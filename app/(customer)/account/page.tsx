import { getTranslations } from "next-intl/server";
import { Account, accountTitle } from "#app/_account/account.tsx";
import { api } from "#app/_trpc/server.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { Methods } from "./_account/methods.tsx";

export const generateMetadata = accountTitle;

export default async function AccountPage() {
  const methods = await (await api()).methods.list();
  return (
    <Account>
      <Methods methods={methods} />
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
