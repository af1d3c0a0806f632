import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ApplicationView } from "#server/applications/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { useDecided } from "./use-applications.ts";

export function DeclineForm({ application: { id } }: { application: ApplicationView }) {
  const t = useTranslations("applicationDesk.decline");
  const { mutate, isPending, error, isSuccess } = useMutation(
    useTRPC().applications.decline.mutationOptions(useDecided()),
  );
  if (isSuccess) return <PlanFormDone title={t("done")} />;
  return (
    <PlanForm
      confirm={t("submit")}
      isBusy={isPending}
      isIncomplete={false}
      error={error}
      onConfirm={() => mutate({ id })}
    >
      {null}
    </PlanForm>
  );
}
