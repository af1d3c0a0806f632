import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClosingNotice } from "#app/_account/closing-notice.tsx";
import { KeepSession } from "#app/_account/keep-session.tsx";
import { ProofDialog } from "#app/_account/proof-dialog.tsx";
import { AutopaySheetProvider } from "#app/_autopay/autopay-sheet-provider.tsx";
import { ChatProvider } from "#app/_chat/chat-provider.tsx";
import { ConnectionStatus } from "#app/_chat/connection-status.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { MoveSheetProvider } from "#app/_moving/move-sheet-provider.tsx";
import { PaySheetProvider } from "#app/_payments/pay-sheet-provider.tsx";
import { PersonSettings } from "#app/_i18n/person-settings.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { AccountLink } from "./account-link.tsx";
import { NavLinks } from "./nav-links.tsx";

type CustomerShellProps = { customer: { id: string; name: string }; children: ReactNode };

export async function CustomerShell({ customer, children }: CustomerShellProps) {
  const t = await getTranslations("common");
  return (
    <Areas names={["auth", "plans", "payments", "chat", "promise", "callbacks"]}>
      <ChatProvider person={{ id: customer.id, isStaff: false }}>
        <KeepSession />
        <ProofDialog />
        <div className="flex min-h-dvh flex-col">
          <PageHeader>
            <nav aria-label={t("navigation")} className="me-auto hidden gap-1 md:flex">
              <NavLinks />
            </nav>
            <PersonSettings />
            <AccountLink name={customer.name} />
            <span className="hidden md:contents">
              <PersonButton kind="soft" size="small" />
            </span>
          </PageHeader>
          <div className="sticky top-0 z-30">
            <ConnectionStatus />
          </div>
          <ClosingNotice />
          <div id="content" tabIndex={-1} className="flex grow flex-col outline-none">
            <PaySheetProvider>
              <MoveSheetProvider>
                <AutopaySheetProvider>{children}</AutopaySheetProvider>
              </MoveSheetProvider>
            </PaySheetProvider>
          </div>
          <BottomBar label={t("navigation")} />
        </div>
      </ChatProvider>
    </Areas>
  );
}

function BottomBar({ label }: { label: string }) {
  return (
    <nav
      aria-label={label}
      className="sticky bottom-0 z-30 flex items-center gap-1 border-t border-line bg-sheet px-3 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:hidden print:hidden"
    >
      <NavLinks stacked />
      <span className="grow" />
      <PersonButton kind="soft" size="bar" isShort />
    </nav>
  );
}
