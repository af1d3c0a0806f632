import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { lookedPage } from "#server/privacy/schema.ts";
import { CloseInvitation } from "./_data/close-invitation.tsx";
import { Copy } from "./_data/copy.tsx";
import { Looked } from "./_data/looked.tsx";

export async function generateMetadata() {
  const t = await getTranslations("privacy");
  return { title: t("title") };
}

export default async function DataPage({ searchParams }: PageProps<"/account/data">) {
  const [t, caller, query] = await Promise.all([getTranslations("privacy"), api(), searchParams]);
  const { cursor } = lookedPage.catch({}).parse({ cursor: query.before });
  const [looked, copy, closing] = await Promise.all([
    caller.privacy.looked({ cursor }),
    caller.privacy.copy(),
    caller.privacy.closing(),
  ]);
  return (
    <main className="mx-auto grid w-full max-w-3xl grow content-start gap-6 px-4 pb-12 sm:px-8 sm:pb-16">
      <LiveRefresh of="plans" />
      <div>
        <BackLink href="/account">{t("back")}</BackLink>
        <h1 className="mt-1 text-xl sm:mt-2 sm:text-2xl">{t("title")}</h1>
        <p className="mt-2 text-soft">{t("lead")}</p>
      </div>
      <Areas names={["privacy"]}>
        <Copy copy={copy} />
        <Looked page={looked} isFirst={!cursor} />
        <CloseInvitation closing={closing} />
      </Areas>
    </main>
  );
}
