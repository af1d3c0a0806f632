import { getTranslations } from "next-intl/server";
import { Suspense, type ReactNode } from "react";
import { ClosingNotice } from "#app/_account/closing-notice.tsx";
import { KeepSession } from "#app/_account/keep-session.tsx";
import { ProofDialog } from "#app/_account/proof-dialog.tsx";
import { AutopaySheetProvider } from "#app/_autopay/autopay-sheet-provider.tsx";
import { ChatProvider } from "#app/_chat/chat-provider.tsx";
import { ConnectionStatus } from "#app/_chat/connection-status.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { MoveSheetProvider } from "#app/_moving/move-sheet-provider.tsx";
import { PaySheetProvider } from "#app/_payments/pay-sheet-provider.tsx";
import { KeepLocale } from "#app/_i18n/keep-locale.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { VoiceBar } from "#app/_voice/voice-bar.tsx";
import { AccountLink } from "./account-link.tsx";
import { Foot } from "./foot.tsx";
import { Bell, InboxLink } from "./inbox-link.tsx";
import { NavLinks } from "./nav-links.tsx";
import { NotInChat } from "./not-in-chat.tsx";

type CustomerShellProps = { customer: { id: string; name: string }; children: ReactNode };

export async function CustomerShell({ customer, children }: CustomerShellProps) {
  const t = await getTranslations("common");
  return (
    <Areas names={["auth", "plans", "payments", "chat", "promise", "callbacks", "voice"]}>
      <ChatProvider person={{ id: customer.id, isStaff: false }}>
        <KeepSession />
        <ProofDialog />
        <div className="flex min-h-dvh flex-col">
          <PageHeader>
            <nav aria-label={t("navigation")} className="me-auto hidden gap-1 md:flex">
              <NavLinks />
            </nav>
            <KeepLocale />
            <Suspense fallback={<Bell count={0} />}>
              <InboxLink />
            </Suspense>
            <AccountLink name={customer.name} />
            <span className="hidden md:contents">
              <PersonButton kind="soft" size="small" />
            </span>
          </PageHeader>
          <div className="sticky top-0 z-30">
            <ConnectionStatus />
            <VoiceBar side="customer" />
          </div>
          <ClosingNotice />
          <div id="content" tabIndex={-1} className="flex grow flex-col outline-none">
            <PaySheetProvider>
              <MoveSheetProvider>
                <AutopaySheetProvider>{children}</AutopaySheetProvider>
              </MoveSheetProvider>
            </PaySheetProvider>
          </div>
          <NotInChat>
            <Foot />
          </NotInChat>
          <BottomBar label={t("navigation")} />
        </div>
      </ChatProvider>
    </Areas>
  );
}

/** Four places, equally wide, and the person, who stands out by colour. */
function BottomBar({ label }: { label: string }) {
  return (
    <nav
      aria-label={label}
      className="sticky bottom-0 z-30 grid grid-cols-[repeat(4,minmax(0,1fr))_minmax(0,1.3fr)] gap-1 border-t border-line bg-sheet px-2 py-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] md:hidden print:hidden"
    >
      <NavLinks stacked />
      <PersonButton
        kind="soft"
        size="bar"
        isShort
        className="flex-col gap-0 px-0.5 text-[0.6875rem]"
      />
    </nav>
  );
}
