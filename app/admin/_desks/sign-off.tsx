import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { AgentDesk } from "#server/desk/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** Of whoever is new: their chats stand below, and whoever has watched them says that it went well. */
export function SignOff({ id, name }: Pick<AgentDesk, "id" | "name">) {
  const t = useTranslations("desk.desks");
  const say = useToast();
  const sentence = useErrorMessage();
  const { mutate, isPending } = useMutation(
    useTRPC().people.signOff.mutationOptions({
      onSuccess: () => say(t("signedOff", { name: isolated(name) })),
      onError: (error) => say(sentence(error)),
    }),
  );
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="me-auto max-w-prose text-sm text-soft">{t("firstShiftHint")}</p>
      <Button
        size="row"
        busy={isPending}
        aria-label={t("signOffOf", { name: isolated(name) })}
        onClick={() => mutate({ id })}
      >
        {t("signOff")}
      </Button>
    </div>
  );
}
