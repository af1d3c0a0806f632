import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ApplicationView } from "#server/applications/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { Training, trainingOf } from "../_people/training.tsx";
import { useDecided } from "./use-applications.ts";

/** With what they have said they speak; what they know is for whoever invites them to say. */
export function InviteForm({ application }: { application: ApplicationView }) {
  const t = useTranslations("applicationDesk.invite");
  const { id, name, languages } = application;
  const [training, setTraining] = useState(() => trainingOf({ skills: [], languages }));
  const { mutate, isPending, error, isSuccess } = useMutation(
    useTRPC().applications.invite.mutationOptions(useDecided()),
  );
  if (isSuccess) return <PlanFormDone title={t("done", { name: isolated(name) })} />;
  return (
    <PlanForm
      confirm={t("submit")}
      isBusy={isPending}
      isIncomplete={training.skills.length === 0 || training.languages.length === 0}
      error={error}
      onConfirm={() => mutate({ id, ...training })}
    >
      <Training value={training} onChange={setTraining} />
      <p className="text-sm text-soft">{t("needed")}</p>
    </PlanForm>
  );
}
