import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Advice } from "#app/_hardship/advice.tsx";
import { NEED_DRAFT, NEED_TEXT } from "#app/_hardship/drafts.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Received } from "#app/_ui/received.tsx";
import { Asked } from "./_request/asked.tsx";
import { Others } from "./_request/others.tsx";
import { Plans } from "./_request/plans.tsx";
import { Status } from "./_request/status.tsx";
import { Withdraw } from "./_request/withdraw.tsx";

export async function generateMetadata() {
  const t = await getTranslations("hardship.request");
  return { title: t("metaTitle") };
}

export default async function RequestPage({
  params,
  searchParams,
}: PageProps<"/hardship/[requestId]">) {
  const t = await getTranslations("hardship.request");
  const [{ requestId: id }, { received }] = await Promise.all([params, searchParams]);
  const request = await (await api()).hardship.get({ id }).catch(orNotFound);
  const waits = request.state === "waiting";
  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <LiveRefresh of="plans" />
      <BackLink href="/">{t("back")}</BackLink>
      <Areas names={["hardship", "plans"]}>
        <div className="mt-1 grid items-start gap-x-10 gap-y-6 grid-cols-[minmax(0,1fr)] sm:mt-2 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
            <h1 className="text-xl sm:text-2xl">{t("metaTitle")}</h1>
            {waits && received !== undefined && (
              <Received
                title={t("received")}
                text={t("receivedText")}
                drafts={[NEED_DRAFT, NEED_TEXT]}
              />
            )}
            <Status request={request} />
            <div className="flex flex-wrap gap-2 *:grow sm:*:grow-0">
              {waits && <Withdraw id={request.id} />}
              {request.canAskAgain && request.plans.length > 0 && (
                <LinkButton href="/hardship">{t("again")}</LinkButton>
              )}
              <PersonButton kind="quiet" />
            </div>
            {request.plans.length > 0 && <Plans request={request} />}
            <Others request={request} />
            <Asked request={request} />
          </div>
          <Advice places={request.advice} />
        </div>
      </Areas>
    </main>
  );
}
