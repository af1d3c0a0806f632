import { Areas } from "#app/_i18n/areas.tsx";
import { ReminderChoice } from "#app/_reminders/reminder-choice.tsx";
import { orNull } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { Sheet } from "#app/_ui/sheet.tsx";
import { mailLinkMetadata, MailLinkPage } from "../../_mail-link/mail-link-page.tsx";

export const generateMetadata = () => mailLinkMetadata("reminders.link");

export default async function RemindersPage({ params }: PageProps<"/reminders/[token]">) {
  const [caller, { token }] = await Promise.all([api(), params]);
  const choice = await caller.reminders.choiceByLink({ token }).catch(orNull);
  return (
    <MailLinkPage words="reminders.link" signInHref="/account">
      {choice && (
        <Sheet>
          <Areas names={["reminders"]}>
            <ReminderChoice {...{ choice, token }} />
          </Areas>
        </Sheet>
      )}
    </MailLinkPage>
  );
}
