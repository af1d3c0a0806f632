import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KeepSession } from "#app/_account/keep-session.tsx";
import { ProofDialog } from "#app/_account/proof-dialog.tsx";
import { LineStatus } from "#app/_chat/line-status.tsx";
import { Live } from "#app/_chat/live.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { PersonSettings } from "#app/_i18n/person-settings.tsx";
import { viewer } from "#app/_trpc/server.ts";
import { signInFirst } from "#app/_trpc/sign-in-first.ts";
import { Letterhead } from "#app/_ui/letterhead.tsx";
import { PersonButton } from "#app/_ui/person-button.tsx";
import { AccountLink } from "./_shell/account-link.tsx";
import { NavLinks } from "./_shell/nav-links.tsx";

/** Asks for a customer; what each page may show is decided where its data comes from. */
export default async function CustomerLayout({ children }: { children: ReactNode }) {
  const customer = await viewer();
  if (!customer) redirect(await signInFirst());
  if (customer.role !== "customer") redirect("/admin");

  const t = await getTranslations("common");
  return (
    <Areas names={["auth", "plans", "chat", "promise", "callbacks"]}>
      <Live person={{ id: customer.id, isStaff: false }}>
        <KeepSession />
        <ProofDialog />
        <div className="flex min-h-dvh flex-col">
          <Letterhead>
            <nav aria-label={t("navigation")} className="me-auto hidden gap-1 md:flex">
              <NavLinks />
            </nav>
            <PersonSettings />
            <AccountLink name={customer.name} />
            <span className="hidden md:contents">
              <PersonButton kind="soft" size="small" />
            </span>
          </Letterhead>
          <div className="sticky top-0 z-30">
            <LineStatus />
          </div>
          <div id="content" tabIndex={-1} className="flex grow flex-col outline-none">
            {children}
          </div>
          <BottomBar label={t("navigation")} />
        </div>
      </Live>
    </Areas>
  );
}

/** On a phone: where the thumb is, and always the same. */
function BottomBar({ label }: { label: string }) {
  return (
    <nav
      aria-label={label}
      className="sticky bottom-0 z-30 flex items-center gap-1 border-t border-line bg-sheet px-3 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:hidden print:hidden"
    >
      <NavLinks stacked />
      <span className="grow" />
      <PersonButton kind="soft" size="bar" />
    </nav>
  );
}
