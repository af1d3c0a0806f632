import { getTranslations } from "next-intl/server";
import { Account, accountTitle } from "#app/_account/account.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { methodId } from "#server/payments/schema.ts";
import { PayDay } from "./_account/pay-day.tsx";
import { Methods } from "./_account/methods.tsx";
import { Reminders } from "./_account/reminders.tsx";

export const generateMetadata = accountTitle;

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const [caller, query] = await Promise.all([api(), searchParams]);
  const [methods, { payDay }] = await Promise.all([caller.methods.list(), caller.plans.payDay()]);
  return (
    <Account>
      <Areas names={["methods"]}>
        <Methods methods={methods} added={idIn(query.added)} replaced={idIn(query.replace)} />
      </Areas>
      <Areas names={["plans"]}>
        <PayDay payDay={payDay} />
      </Areas>
      <Reminders />
      <Spending />
      <Statements />
      <Complaints />
      <Feedback />
      <Data />
    </Account>
  );
}

const idIn = (value: unknown) => methodId.shape.id.nullable().catch(null).parse(value);

async function Spending() {
  const t = await getTranslations("spending.invitation");
  return (
    <Sheet aria-labelledby="spending">
      <h2 id="spending" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-soft">{t("text")}</p>
      <LinkButton href="/spending" className="mt-5">
        {t("link")}
      </LinkButton>
    </Sheet>
  );
}

async function Statements() {
  const t = await getTranslations("documents.invitation");
  return (
    <Sheet aria-labelledby="statements">
      <h2 id="statements" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-soft">{t("text")}</p>
      <LinkButton href="/statements" className="mt-5">
        {t("link")}
      </LinkButton>
    </Sheet>
  );
}

async function Complaints() {
  const t = await getTranslations("complaints.account");
  return (
    <Sheet aria-labelledby="complaints">
      <h2 id="complaints" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-soft">{t("text")}</p>
      <LinkButton href="/complaints" className="mt-5">
        {t("link")}
      </LinkButton>
    </Sheet>
  );
}

async function Data() {
  const t = await getTranslations("privacy.invitation");
  return (
    <Sheet aria-labelledby="data">
      <h2 id="data" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-soft">{t("text")}</p>
      <LinkButton href="/account/data" className="mt-5">
        {t("link")}
      </LinkButton>
    </Sheet>
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
