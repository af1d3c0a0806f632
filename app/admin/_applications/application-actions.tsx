import { useTranslations } from "next-intl";
import { KEPT_DAYS } from "#server/applications/policy.ts";
import type { ApplicationView } from "#server/applications/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { ActButtons } from "../_shell/act-buttons.tsx";
import { DeclineForm } from "./decline-form.tsx";
import { InviteForm } from "./invite-form.tsx";

const FORMS = { invite: InviteForm, decline: DeclineForm };

type Act = keyof typeof FORMS;

export function ApplicationActions({ application }: { application: ApplicationView }) {
  const t = useTranslations("applicationDesk");
  const acts: Act[] = application.decided ? [] : ["invite", "decline"];
  const values = { name: isolated(application.name), days: KEPT_DAYS.declined };
  return (
    <ActButtons
      label={t("actions")}
      acts={acts}
      lookOf={(act) => ({
        button: t(`${act}.button`),
        description: t(`${act}.description`, values),
        kind: act === "invite" ? "primary" : "quiet",
      })}
    >
      {(act) => {
        const Form = FORMS[act];
        return <Form application={application} />;
      }}
    </ActButtons>
  );
}
