import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { AgentDesk } from "#server/desk/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** Of whoever is new: their chats stand below, and whoever has watched them says that it went well, for good. */
export function SignOff({ id, name: said }: Pick<AgentDesk, "id" | "name">) {
  const t = useTranslations("desk.desks");
  const say = useToast();
  const sentence = useErrorMessage();
  const name = isolated(said);
  const { mutate, isPending } = useMutation(
    useTRPC().people.signOff.mutationOptions({
      onSuccess: () => say(t("signedOff", { name })),
      onError: (error) => say(sentence(error), "problem"),
    }),
  );
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="me-auto max-w-prose text-sm text-soft">{t("firstShiftHint")}</p>
      <ConfirmDialog
        label={t("signOffOf", { name })}
        title={t("signOffAsk", { name })}
        description={t("signOffMeans", { name })}
        yes={t("signOff")}
        no={t("signOffNot")}
        isBusy={isPending}
        onYes={(close) => mutate({ id }, { onSettled: close })}
      />
    </div>
  );
}
