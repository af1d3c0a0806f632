import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Bodies } from "#app/_complaints/bodies.tsx";
import { COMPLAINT_TEXT, COMPLAINT_WISH } from "#app/_complaints/drafts.ts";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Received } from "#app/_ui/received.tsx";
import { Activity } from "./_complaint/activity.tsx";
import { ComplaintActions } from "./_complaint/complaint-actions.tsx";
import { ComplaintDetails } from "./_complaint/complaint-details.tsx";
import { Status } from "./_complaint/status.tsx";

type Address = PageProps<"/complaints/[complaintId]">;

export async function generateMetadata({ params }: Address) {
  const t = await getTranslations("complaints.page");
  const { reference } = await getComplaint((await params).complaintId);
  return { title: t("metaTitle", { reference }) };
}

export default async function ComplaintPage({ params, searchParams }: Address) {
  const t = await getTranslations("complaints");
  const [{ complaintId }, { received }] = await Promise.all([params, searchParams]);
  const row = await getComplaint(complaintId);
  const reference = isolated(row.reference);
  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <LiveRefresh of="plans" />
      <BackLink href="/cases">{t("form.back")}</BackLink>
      <Areas names={["complaints", "cases"]}>
        <div className="mt-1 grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 sm:mt-2 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
            <h1 className="text-xl sm:text-2xl">{t("page.metaTitle", { reference })}</h1>
            {received !== undefined && row.history.length === 1 && (
              <Received
                title={t("page.received")}
                text={t("page.receivedText", { reference })}
                drafts={[COMPLAINT_TEXT, COMPLAINT_WISH]}
              />
            )}
            <Status row={row} />
            <ComplaintActions row={row}>
              <PersonButton kind="quiet" />
            </ComplaintActions>
            <ComplaintDetails row={row} />
            <Activity history={row.history} />
          </div>
          <Bodies bodies={row.bodies} from={row.ombudsmanOn} />
        </div>
      </Areas>
    </main>
  );
}

/** Asked once for title and page. */
const getComplaint = cache(async (id: string) =>
  (await api()).complaints.get({ id }).catch(orNotFound),
);
