"use client";

import { Plus } from "lucide-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { v7 as newId } from "uuid";
import { newEndpoint, WEBHOOK_KINDS, type WebhookKind } from "#server/feed/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { DecisionForm } from "../_people/decision-form.tsx";
import { useWrong } from "#app/_ui/use-wrong.ts";
import { KindChoices } from "./kind-choices.tsx";
import { Secret } from "./secret.tsx";

/** @param takesLocal addresses of this very machine are taken, too, as the server does then */
export function CreateEndpoint({ takesLocal }: { takesLocal: boolean }) {
  const t = useTranslations("connections.webhooks");
  const tKeys = useTranslations("connections.keys");
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => newId());
  const trpc = useTRPC();
  const router = useRouter();
  const creation = useMutation(
    trpc.connections.createEndpoint.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  const made = creation.data;

  function change(isOpen: boolean) {
    setOpen(isOpen);
    if (isOpen) return;
    creation.reset();
    setId(newId());
  }

  return (
    <Dialog
      {...{ open }}
      onOpenChange={change}
      title={made ? t("madeTitle") : t("open")}
      description={made ? tKeys("madeHint") : t("hint")}
      trigger={
        <Button kind="primary">
          <Plus aria-hidden />
          {t("open")}
        </Button>
      }
    >
      {made ? (
        <Secret {...made} idLabel={t("id")} />
      ) : (
        <EndpointForm
          {...{ creation, takesLocal }}
          onSubmit={(wanted) => creation.mutate({ id, ...wanted })}
        />
      )}
    </Dialog>
  );
}

type EndpointFormProps = {
  takesLocal: boolean;
  creation: { isPending: boolean; error: unknown };
  onSubmit: (wanted: { url: string; kinds: WebhookKind[] }) => void;
};

function EndpointForm({ creation, takesLocal, onSubmit }: EndpointFormProps) {
  const t = useTranslations("connections.webhooks");
  const { wrong, accepts } = useWrong(newEndpoint.omit({ id: true }));
  const [url, setUrl] = useState("");
  const [kinds, setKinds] = useState<WebhookKind[]>([...WEBHOOK_KINDS]);
  const wanted = { url: url.trim(), kinds };
  const sentence = useErrorMessage();
  const isRefused = reasonOf(creation.error) === "connections.badAddress";
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isRefused) field.current?.focus();
  }, [isRefused]);
  return (
    <DecisionForm
      decision={isRefused ? { ...creation, error: null } : creation}
      isLong
      submit={t("submit")}
      onSubmit={() => accepts(wanted) && onSubmit(wanted)}
    >
      <Field
        label={t("url")}
        hint={t(takesLocal ? "urlHintDemo" : "urlHint")}
        ref={field}
        error={wrong.has("url") ? t("urlWrong") : isRefused && sentence(creation.error)}
        type="url"
        maxLength={500}
        autoComplete="off"
        dir="ltr"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <KindChoices value={kinds} isMissing={wrong.has("kinds")} onChange={setKinds} />
    </DecisionForm>
  );
}
