import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNull } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { LinkedCall } from "./linked-call.tsx";

export async function generateMetadata() {
  const t = await getTranslations("callbacks.link");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

/** Where the link in a mail about a call leads. To open it changes nothing: a mail scanner does so, too. */
export default async function CallByLinkPage({ params }: PageProps<"/calls/[token]">) {
  const [t, caller, { token }] = await Promise.all([
    getTranslations("callbacks.link"),
    api(),
    params,
  ]);
  const call = await caller.callbacks.byLink({ token }).catch(orNull);
  return (
    <main className="mx-auto grid w-full max-w-xl grid-cols-1 gap-6 px-4 py-8 sm:py-14">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      {call ? (
        <Areas names={["callbacks"]}>
          <LinkedCall key={call.token} call={call} />
        </Areas>
      ) : (
        <Notice kind="soon" title={t("bad")}>
          {t("badHint")}
        </Notice>
      )}
      <p>
        <LinkButton href="/callbacks">{t("signIn")}</LinkButton>
      </p>
    </main>
  );
}
