import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { canKeepShared } from "#server/replies/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { viewer } from "#app/_trpc/server.ts";
import { ReplyInbox } from "../_replies/reply-inbox.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("replies");
  return { title: t("title") };
}

export default async function RepliesPage() {
  const [t, person] = await Promise.all([getTranslations("replies"), viewer()]);
  return (
    <Areas names={["replies"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        <ReplyInbox mayShare={person !== null && canKeepShared(person)} />
      </StaffPage>
    </Areas>
  );
}
