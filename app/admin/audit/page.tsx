import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { canReadAudit } from "#server/audit/policy.ts";
import { auditFilter } from "#server/audit/schema.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api, viewer } from "#app/_trpc/server.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { AuditFilter } from "../_audit/audit-filter.tsx";
import { Entry } from "../_audit/entry.tsx";
import { Pages } from "../_audit/pages.tsx";
import { filterOf } from "../_shell/filter-of.ts";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const [t, person] = await Promise.all([getTranslations("staff.audit"), viewer()]);
  if (!person || !canReadAudit(person)) notFound();
  return (
    <StaffPage title={t("title")} lead={t("lead")}>
      <Entries filter={filterOf(auditFilter, await searchParams)} />
    </StaffPage>
  );
}

async function Entries({ filter }: { filter: Partial<z.infer<typeof auditFilter>> }) {
  const [t, { audit, people }] = await Promise.all([getTranslations("staff.audit"), api()]);
  const [{ entries, nextCursor }, staff] = await Promise.all([
    audit.list(filter).catch(orNotFound),
    people.staff({}),
  ]);
  return (
    <>
      <AuditFilter {...{ filter, staff }} />
      {entries.length === 0 ? (
        <Empty title={t("nothing")}>{t("nothingHint")}</Empty>
      ) : (
        <ol className="mt-6 divide-y divide-line rounded-md bg-sheet px-4 shadow-sm sm:px-5">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <Pages {...{ filter, nextCursor }} />
    </>
  );
}
