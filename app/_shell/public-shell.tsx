import { getTranslations } from "next-intl/server";
import { Fragment, type ReactNode, Suspense } from "react";
import { PersonSettings } from "#app/_i18n/person-settings.tsx";
import { HelpLink } from "#app/_shell/help-link.tsx";
import { NotForApplicants } from "#app/_shell/not-for-applicants.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { PERSON_AFTER_SIGN_IN, PERSON_HREF } from "#app/_shell/person-href.ts";
import { PromiseLink } from "#app/_shell/promise-link.tsx";
import { WorkLink } from "#app/_shell/work-link.tsx";
import { viewer } from "#app/_trpc/server.ts";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SettingsMenu } from "#app/_ui/settings-menu.tsx";

export async function PublicShell({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  const isSignedIn = (await viewer()) !== null;
  const person = isSignedIn ? PERSON_HREF : PERSON_AFTER_SIGN_IN;
  const CustomersOnly = isSignedIn ? Fragment : NotForApplicants;
  return (
    <div className="flex min-h-dvh flex-col">
      <PageHeader>
        <p className="me-auto hidden text-sm text-soft sm:block">{t("tagline")}</p>
        <HelpLink label={t("nav.help")} />
        {isSignedIn ? <PersonSettings /> : <SettingsMenu />}
        <CustomersOnly>
          <span className="hidden sm:contents">
            <PersonButton kind="soft" size="small" href={person} />
          </span>
        </CustomersOnly>
      </PageHeader>
      <div id="content" tabIndex={-1} className="flex grow flex-col outline-none">
        {children}
      </div>
      <footer className="mx-auto flex w-full max-w-6xl flex-wrap gap-x-6 px-4 pb-4 sm:px-8 print:hidden">
        <PromiseLink />
        <Suspense>
          <WorkLink />
        </Suspense>
      </footer>
      <CustomersOnly>
        <nav
          aria-label={t("navigation")}
          className="sticky bottom-0 z-30 flex border-t border-line bg-sheet px-3 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:hidden print:hidden"
        >
          <PersonButton kind="soft" size="bar" href={person} className="grow" />
        </nav>
      </CustomersOnly>
    </div>
  );
}
