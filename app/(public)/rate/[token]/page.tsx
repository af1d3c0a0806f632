import { Areas } from "#app/_i18n/areas.tsx";
import { orNull } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { Sheet } from "#app/_ui/sheet.tsx";
import { mailLinkMetadata, MailLinkPage } from "../../_mail-link/mail-link-page.tsx";
import { RateForm } from "./rate-form.tsx";

export const generateMetadata = () => mailLinkMetadata("feedback.link");

/** Of a mail about a call or a chat that is over. To open it changes nothing: a mail scanner does so, too. */
export default async function RatePage({ params }: PageProps<"/rate/[token]">) {
  const [caller, { token }] = await Promise.all([api(), params]);
  const rating = await caller.feedback.ratingByLink({ token }).catch(orNull);
  return (
    <MailLinkPage words="feedback.link" signInHref="/feedback">
      {rating && (
        <Sheet>
          <Areas names={["feedback", "chat"]}>
            <RateForm token={token} rating={rating} />
          </Areas>
        </Sheet>
      )}
    </MailLinkPage>
  );
}
