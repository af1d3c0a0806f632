import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSetMoveRules } from "#server/plans/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import {
  AutopayRulesForm,
  HardshipRulesForm,
  MoveRulesForm,
  RefundRulesForm,
  ReminderRulesForm,
  ShiftRulesForm,
} from "../_rules/rules.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rules");
  return { title: t("title") };
}

export default async function RulesPage() {
  const [t, person] = await Promise.all([getTranslations("rules"), viewer()]);
  if (!person || !canSetMoveRules(person)) notFound();
  return (
    <StaffPage title={t("title")} lead={t("lead")}>
      <RulesInForce />
    </StaffPage>
  );
}

async function RulesInForce() {
  const { rules, reminders, shifts } = await api();
  const [moving, reminding, retrying, pausing, refunding, working] = await Promise.all([
    rules.get(),
    reminders.rules(),
    rules.autopay(),
    rules.hardship(),
    rules.refunds(),
    shifts.rules(),
  ]);
  return (
    <Areas names={["rules"]}>
      <div className="grid grid-cols-1 gap-14">
        <MoveRulesForm initial={moving} />
        <ReminderRulesForm initial={reminding} />
        <AutopayRulesForm initial={retrying} />
        <HardshipRulesForm initial={pausing} />
        <RefundRulesForm initial={refunding} />
        <ShiftRulesForm initial={working} />
      </div>
    </Areas>
  );
}
