"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import type { CallbackView } from "#server/callbacks/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type Choice = ReturnType<typeof useBrowserChoice>;

/** Where a booked call rings first: as it was clicked last, until the page has it, and then as the page has it. */
export function useBrowserChoice({ id, inBrowser }: Pick<CallbackView, "id" | "inBrowser">) {
  const router = useRouter();
  const [chosen, show] = useOptimistic(inBrowser);
  const { mutateAsync, error } = useMutation(
    useTRPC().voice.chooseBrowser.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  const choose = (wanted: boolean) =>
    startTransition(async () => {
      show(wanted);
      await mutateAsync({ callbackId: id, inBrowser: wanted }).catch(() => {});
    });
  return { inBrowser: chosen, choose, error };
}

/** At the time of a booked call: the phone, unless its customer would rather talk where they are. */
export function BookedChoice({ choice: { inBrowser, choose, error } }: { choice: Choice }) {
  const t = useTranslations("voice.booked");
  const sentence = useErrorMessage();
  return (
    <div className="mt-5">
      <Choices
        label={t("label")}
        name="how"
        className="grid gap-2 sm:grid-cols-2"
        value={inBrowser ? "browser" : "phone"}
        choices={[
          { value: "phone", label: t("phone") },
          { value: "browser", label: t("browser") },
        ]}
        onChange={(how) => choose(how === "browser")}
      />
      {inBrowser && <p className="mt-2 text-sm text-soft">{t("hint")}</p>}
      <p role="alert" className="text-late empty:hidden">
        {error && sentence(error)}
      </p>
    </div>
  );
}
