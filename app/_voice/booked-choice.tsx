"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** At the time of a booked call: the phone, unless its customer would rather talk where they are. */
export function BookedChoice({ callbackId }: { callbackId: string }) {
  const t = useTranslations("voice.booked");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const sentence = useErrorMessage();
  const asked = trpc.voice.booked.queryOptions({ callbackId });
  const { data } = useQuery(asked);
  const choice = useMutation(
    trpc.voice.chooseBrowser.mutationOptions({
      onSuccess: (chosen) => queries.setQueryData(asked.queryKey, chosen),
    }),
  );
  if (!data) return null;
  const inBrowser = choice.isPending ? choice.variables.inBrowser : data.inBrowser;
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
        onChange={(how) => choice.mutate({ callbackId, inBrowser: how === "browser" })}
      />
      {inBrowser && <p className="mt-2 text-sm text-soft">{t("hint")}</p>}
      <p role="alert" className="text-late empty:hidden">
        {choice.error && sentence(choice.error)}
      </p>
    </div>
  );
}
