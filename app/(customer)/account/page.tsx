import { getTranslations } from "next-intl/server";
import { accountTitle } from "#app/_account/account.tsx";
import { Devices } from "#app/_account/devices.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { methodId } from "#server/payments/schema.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { Appearance } from "./_account/appearance.tsx";
import { Methods } from "./_account/methods.tsx";
import { More } from "./_account/more.tsx";
import { PayDay } from "./_account/pay-day.tsx";
import { Places } from "./_account/places.tsx";
import { Profile } from "./_account/profile/profile.tsx";
import { Reminders } from "./_account/reminders.tsx";

export const generateMetadata = accountTitle;

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const [t, caller, query] = await Promise.all([
    getTranslations("signIn.account"),
    api(),
    searchParams,
  ]);
  const [me, profile, devices, methods, { payDay }] = await Promise.all([
    caller.people.me(),
    caller.profile.get(),
    caller.sessions.list(),
    caller.methods.list(),
    caller.plans.payDay(),
  ]);
  return (
    <main className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] items-start gap-x-12 px-4 pt-2 pb-12 sm:px-8 sm:pb-16 lg:grid-cols-[12rem_minmax(0,1fr)]">
      <div className="min-w-0 lg:sticky lg:top-6">
        <h1 className="text-2xl">{t("title")}</h1>
        <Places />
      </div>
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-6 *:scroll-mt-6 lg:mt-0">
        <Areas names={["auth", "callbacks", "signIn", "profile", "methods", "plans"]}>
          <Profile profile={profile} />
          <Methods methods={methods} added={idIn(query.added)} replaced={idIn(query.replace)} />
          <PayDay payDay={payDay} />
          <Reminders />
          <Devices initial={devices} />
          <Appearance language={catalogueOf(me.locale)} />
          <More />
        </Areas>
      </div>
    </main>
  );
}

const idIn = (value: unknown) => methodId.shape.id.nullable().catch(null).parse(value);
