import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ColleagueView } from "#server/desk/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { endsCall } from "./ends-call.ts";
import type { Movable } from "./move-dialog.tsx";

/**
 * Moves the conversation as it was when the dialog opened: should it change hands meanwhile, the server says so
 * instead of moving it over somebody's head.
 */
export function useMove(
  { id: conversationId, turn: current, customer }: Movable,
  done: () => void,
) {
  const t = useTranslations("desk.move");
  const say = useToast();
  const sentence = useErrorMessage();
  const [turn] = useState(current);
  const { mutate, isPending, error } = useMutation(useTRPC().desk.move.mutationOptions());
  // It was said once that it ends a call: the next click is the yes to that.
  const hangUp = endsCall(error);

  function move(to: ColleagueView | null, note: string) {
    const name = isolated(customer.name);
    const outcome = to ? t("moved", { name, to: isolated(to.name) }) : t("movedBack", { name });
    mutate(
      { conversationId, turn, to: to?.id ?? null, hangUp, ...(note ? { note } : {}) },
      {
        onSuccess: () => {
          say(outcome);
          done();
        },
      },
    );
  }
  return { move, isBusy: isPending, hangsUp: hangUp, problem: error ? sentence(error) : null };
}
