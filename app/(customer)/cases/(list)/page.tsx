import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { CaseLine, ComplaintLine, PauseLine, RefundLine } from "./_mine/lines.tsx";
import { Purchases } from "./_mine/purchases.tsx";

export async function generateMetadata() {
  const t = await getTranslations("cases.mine");
  return { title: t("title") };
}

/** One place for all that was reported and asked for, and for what there is to report. */
export default async function CasesPage() {
  const [t, caller] = await Promise.all([getTranslations("cases.mine"), api()]);
  const back = await getTranslations("hardship.form");
  const complain = await getTranslations("complaints.mine");
  const [{ cases, refunds, reportable }, complaints, pauses] = await Promise.all([
    caller.cases.mine(),
    caller.complaints.mine(),
    caller.hardship.mine(),
  ]);
  const lines = [
    ...pauses.map((pause) => ({
      isOpen: pause.state === "waiting",
      line: <PauseLine key={pause.id} pause={pause} />,
    })),
    ...complaints.map((row) => ({
      isOpen: row.state === "open",
      line: <ComplaintLine key={row.id} row={row} />,
    })),
    ...cases.map((row) => ({
      isOpen: row.state === "open",
      line: <CaseLine key={row.id} row={row} />,
    })),
    ...refunds.map((refund) => ({
      isOpen: refund.state !== "arrived",
      line: <RefundLine key={refund.id} refund={refund} />,
    })),
  ];
  const linesOf = (isOpen: boolean) =>
    lines.filter((one) => one.isOpen === isOpen).map(({ line }) => line);

  return (
    <main className="mx-auto w-full max-w-3xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <LiveRefresh of="plans" />
      <BackLink href="/">{back("back")}</BackLink>
      <h1 className="mt-1 text-xl sm:mt-2 sm:text-2xl">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("lead")}</p>
      <div className="mt-4 flex flex-wrap gap-2 *:grow sm:*:grow-0">
        <LinkButton href="/hardship">{t("cannotPay")}</LinkButton>
        <LinkButton href="/complaints">{complain("make")}</LinkButton>
        <PersonButton kind="quiet" />
      </div>
      {lines.length === 0 && <Empty title={t("none")}>{t("noneText")}</Empty>}
      <Part id="open" title={t("open")} lines={linesOf(true)} />
      {reportable.length > 0 && <Purchases purchases={reportable} />}
      <Part id="ended" title={t("ended")} lines={linesOf(false)} />
    </main>
  );
}

function Part({ id, title, lines }: { id: string; title: string; lines: ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 font-sans text-lg font-semibold tracking-normal">
        {title}
      </h2>
      <ul className="card divide-y divide-line">{lines}</ul>
    </section>
  );
}
