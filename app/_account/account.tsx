import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { catalogueOf } from "#server/platform/locale.ts";
import { canSeeInsights } from "#server/insights/policy.ts";
import { api, viewer } from "#app/_trpc/server.ts";
import { Sheet } from "#app/_ui/sheet.tsx";
import { Devices } from "./devices.tsx";
import { FiguresMail } from "./figures-mail.tsx";
import { OwnPhone } from "./own-phone.tsx";
import { LanguageChoice } from "./language-choice.tsx";

export async function accountTitle() {
  const t = await getTranslations("signIn.account");
  return { title: t("title") };
}

/** A member of staff: name, phone, language and devices. */
export async function Account({ back }: { back: ReactNode }) {
  const t = await getTranslations("signIn.account");
  const caller = await api();
  const who = await viewer();
  const [me, devices, own, figures] = await Promise.all([
    caller.people.me(),
    caller.sessions.list(),
    caller.people.ownPhone(),
    who && canSeeInsights(who) ? caller.insights.mailing() : null,
  ]);

  return (
    <Areas names={["signIn", "callbacks"]}>
      <main className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-8 sm:py-12">
        <div>
          {back}
          <h1 className="text-2xl">{t("title")}</h1>
        </div>
        <Sheet aria-labelledby="person" className="grid gap-5">
          <h2 id="person" className="text-xl">
            {t("person")}
          </h2>
          <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
            <div>
              <dt className="label">{t("name")}</dt>
              <dd>
                <bdi>{me.name}</bdi>
              </dd>
            </div>
            <div className="min-w-0">
              <dt className="label">{t("email")}</dt>
              <dd className="break-words">
                <bdi>{me.email}</bdi>
              </dd>
            </div>
          </dl>
          {(own.isOffered || own.phone) && <OwnPhone phone={own.phone} />}
          {figures && <FiguresMail isOn={figures.isOn} />}
          <LanguageChoice chosen={catalogueOf(me.locale)} />
        </Sheet>
        <Devices initial={devices} />
      </main>
    </Areas>
  );
}
