import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNull } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { mailLinkMetadata, MailLinkPage } from "../../_mail-link/mail-link-page.tsx";
import { LinkedCall } from "./linked-call.tsx";

export const generateMetadata = () => mailLinkMetadata("callbacks.link");

/** Of a mail about a call. To open it changes nothing: a mail scanner does so, too. */
export default async function CallByLinkPage({ params }: PageProps<"/calls/[token]">) {
  const [caller, { token }] = await Promise.all([api(), params]);
  const call = await caller.callbacks.byLink({ token }).catch(orNull);
  const instead = call ? undefined : await whatBecameOf(token);
  return (
    <MailLinkPage words="callbacks.link" signInHref="/callbacks" instead={instead}>
      {call && (
        <Areas names={["callbacks"]}>
          <LinkedCall key={call.token} call={call} />
        </Areas>
      )}
    </MailLinkPage>
  );
}

async function whatBecameOf(token: string) {
  const [caller, t] = await Promise.all([api(), getTranslations("callbacks")]);
  const state = await caller.callbacks.linkState({ token }).catch(orNull);
  switch (state?.became) {
    case "moved":
      return { title: t("link.moved"), hint: t("link.movedHint"), signIn: t("link.signIn") };
    case "cancelled":
      return { title: t("cancelling.done"), hint: t("cancelling.hint"), signIn: t("link.book") };
    case "over":
      return { title: t("link.over"), hint: t("link.overHint"), signIn: t("link.book") };
    default:
      return undefined;
  }
}
