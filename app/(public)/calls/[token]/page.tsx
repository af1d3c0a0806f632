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
  return (
    <MailLinkPage words="callbacks.link" signInHref="/callbacks">
      {call && (
        <Areas names={["callbacks"]}>
          <LinkedCall key={call.token} call={call} />
        </Areas>
      )}
    </MailLinkPage>
  );
}
