import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNull } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { OwnApplication } from "./own-application.tsx";

/** Neither a search engine nor the next page is told the address: whoever has it needs no more. */
export async function generateMetadata() {
  const t = await getTranslations("applications.own");
  return { title: t("title"), referrer: "no-referrer" as const, robots: { index: false } };
}

export default async function OwnApplicationPage({
  params,
  searchParams,
}: PageProps<"/work/[token]">) {
  const [t, caller, { token }, { again }] = await Promise.all([
    getTranslations("applications.own"),
    api(),
    params,
    searchParams,
  ]);
  const [found, test] = await Promise.all([
    caller.applications.byLink({ token }).catch(orWhy),
    caller.applications.test({ token }).catch(orNull),
  ]);
  return (
    <main className="mx-auto grid w-full max-w-2xl grid-cols-1 gap-6 px-4 py-8 sm:py-14">
      <header className="grid gap-2">
        <BackLink href="/work">{t("back")}</BackLink>
        <h1 className="text-2xl">{t("title")}</h1>
      </header>
      {typeof found === "object" ? (
        <Areas names={["applications"]}>
          <OwnApplication application={found} isAgain={again !== undefined} test={test} />
        </Areas>
      ) : (
        <Notice kind="soon" title={t(found)}>
          {t(`${found}Hint`)}
        </Notice>
      )}
    </main>
  );
}

/** A link that we have made outlives its application; any other has lost a part on its way, or was guessed. */
function orWhy(error: unknown): "gone" | "bad" {
  orNull(error);
  return error instanceof Error && error.message === "applications.noLink" ? "gone" : "bad";
}
