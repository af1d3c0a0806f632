import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSeeBroken } from "#server/promise/policy.ts";
import type { UnkeptQuery } from "#server/promise/schema.ts";
import { CallFigures, RequestFigures, WaitFigures } from "#app/_promise/figures.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Panel } from "../_insights/panel.tsx";
import { addressOf, queryIn } from "../_promise/address.ts";
import { DayChart } from "../_promise/day-chart.tsx";
import { OutcomeFilter, UnkeptList } from "../_promise/unkept-list.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("promise.desk");
  return { title: t("title") };
}

export default async function PromisePage({ searchParams }: PageProps<"/admin/promise">) {
  const [t, person, asked] = await Promise.all([
    getTranslations("promise.desk"),
    viewer(),
    searchParams,
  ]);
  if (!person || !canSeeBroken(person)) notFound();
  return (
    <StaffPage
      title={t("title")}
      lead={t("lead")}
      actions={
        <LinkButton size="small" kind="soft" href="/promise" prefetch={false}>
          {t("public")}
        </LinkButton>
      }
    >
      <Promises query={queryIn(asked)} />
    </StaffPage>
  );
}

async function Promises({ query }: { query: UnkeptQuery }) {
  const { promise } = await api();
  const [t, page, figures, unkept] = await Promise.all([
    getTranslations("promise.desk"),
    getTranslations("promise.page"),
    promise.days(),
    promise.unkept(query),
  ]);
  return (
    <div className="grid grid-cols-1 gap-4">
      <Panel id="promise-requests" title={page("requests")}>
        <div className="mt-3 grid gap-3">
          <RequestFigures requests={figures.requests} />
        </div>
      </Panel>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <Panel id="promise-wait" title={page("wait")}>
          <div className="mt-3 grid gap-3">
            <WaitFigures wait={figures.wait} />
          </div>
        </Panel>
        <Panel id="promise-calls" title={page("calls")}>
          <div className="mt-3">
            <CallFigures calls={figures.calls} />
          </div>
        </Panel>
      </div>
      <DayChart days={figures.days} />
      <section aria-labelledby="promise-unkept" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h2 id="promise-unkept" className="text-base font-semibold">
            {t("unkept")}
          </h2>
          <OutcomeFilter outcome={query.outcome} />
        </div>
        <UnkeptList promises={unkept.promises} />
        {unkept.nextCursor && (
          <LinkButton
            size="small"
            href={addressOf({ ...query, cursor: unkept.nextCursor })}
            className="justify-self-start"
          >
            {t("older")}
          </LinkButton>
        )}
      </section>
    </div>
  );
}
