import { getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { ProofDialog } from "#app/_account/proof-dialog.tsx";
import { SessionEnding } from "#app/_account/session-ending.tsx";
import { ChatProvider } from "#app/_chat/chat-provider.tsx";
import { ConnectionStatus } from "#app/_chat/connection-status.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { PersonSettings } from "#app/_i18n/person-settings.tsx";
import { VoiceBar } from "#app/_voice/voice-bar.tsx";
import { viewer } from "#app/_trpc/server.ts";
import { signInFirst } from "#app/_trpc/sign-in-first.ts";
import { Link } from "#app/_ui/link.tsx";
import { Mark } from "#app/_ui/mark.tsx";
import { isLead } from "#server/platform/viewer.ts";
import { SkipLink } from "#app/_ui/page-header.tsx";
import { DebriefNotice } from "./_debrief/debrief-notice.tsx";
import { AbsenceNotice } from "./_desk/absence-notice.tsx";
import { DeskBadge } from "./_desk/desk-badge.tsx";
import { DeskListsProvider } from "./_desk/desk-lists.tsx";
import { DeskLive } from "./_desk/desk-live.tsx";
import { VoiceRing } from "./_desk/voice-ring.tsx";
import { AdminNav } from "./_shell/admin-nav.tsx";
import { AgentMenu } from "./_shell/agent-menu.tsx";
import { CallReminder } from "./_shell/call-reminder.tsx";
import { Here } from "./_shell/here.tsx";
import { OverdueBadge, OverdueLive } from "./_shell/overdue-badge.tsx";
import { ReviewBadge, ReviewLive } from "./_shell/review-badge.tsx";
import { ShiftBadge, ShiftLive } from "./_shell/shift-badge.tsx";

const STAFF = ["agent", "supervisor", "admin"];

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await viewer();
  if (!person) redirect(await signInFirst());
  if (!STAFF.includes(person.role)) notFound();

  const t = await getTranslations("common");
  return (
    <ChatProvider person={{ id: person.id, isStaff: true }}>
      <DeskListsProvider agentId={person.id}>
        <Here />
        <Areas names={["auth"]}>
          <SessionEnding />
          <ProofDialog />
        </Areas>
        <DeskLive />
        <ShiftLive />
        <VoiceRing />
        <OverdueLive of="cases" />
        <OverdueLive of="hardship" />
        <OverdueLive of="refunds" />
        {isLead(person) && <ReviewLive />}
        <div className="flex h-dvh flex-col overflow-hidden">
          <SkipLink />
          <header className="flex min-h-12 items-center gap-2 border-b border-line px-4 text-sm print:hidden">
            <Link href="/admin" className="flex min-h-11 shrink-0 items-center gap-2 rounded-md">
              <Mark className="size-6" />
              <span
                className="sr-only font-serif text-base font-semibold tracking-tight xl:not-sr-only"
                dir="ltr"
              >
                {t("brand")}
              </span>
            </Link>
            <AdminNav
              role={person.role}
              badges={{
                desk: <DeskBadge />,
                shifts: <ShiftBadge />,
                cases: <OverdueBadge of="cases" />,
                hardship: <OverdueBadge of="hardship" />,
                refunds: <OverdueBadge of="refunds" />,
                help: isLead(person) && <ReviewBadge />,
              }}
            />
            <PersonSettings />
            <AgentMenu name={person.name} />
          </header>
          <ConnectionStatus />
          <AbsenceNotice />
          <CallReminder />
          <DebriefNotice />
          <Areas names={["voice"]}>
            <VoiceBar side="agent" />
          </Areas>
          <div id="content" tabIndex={-1} className="flex min-h-0 grow flex-col outline-none">
            {children}
          </div>
        </div>
      </DeskListsProvider>
    </ChatProvider>
  );
}
