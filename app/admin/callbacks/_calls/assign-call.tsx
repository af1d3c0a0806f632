"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AssigneeView } from "#server/callbacks/schema.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

/** Supervisors give a call to whoever is free at its time. */
export function AssignCall({ id }: { id: string }) {
  const t = useTranslations("callbacks.desk");
  const [isOpen, open] = useState(false);
  return (
    <Dialog
      title={t("assign")}
      description={t("assignHint")}
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button size="small" kind="plain">
          {t("assign")}
        </Button>
      }
    >
      <Colleagues id={id} onAssigned={() => open(false)} />
    </Dialog>
  );
}

function Colleagues({ id, onAssigned }: { id: string; onAssigned: () => void }) {
  const t = useTranslations("callbacks.desk");
  const common = useTranslations("common");
  const { data, isError } = useQuery(useTRPC().callbacks.assignees.queryOptions({ id }));
  if (isError) return <p role="alert">{t("failed")}</p>;
  if (!data) return <p role="status">{common("loading")}</p>;
  if (data.length === 0) return <p>{t("nobodyFree")}</p>;
  return <Choose {...{ id, onAssigned }} colleagues={data} />;
}

type ChooseProps = { id: string; onAssigned: () => void; colleagues: AssigneeView[] };

function Choose({ id, onAssigned, colleagues }: ChooseProps) {
  const t = useTranslations("callbacks.desk");
  const say = useToast();
  const sentence = useErrorMessage();
  const refresh = useRefreshed();
  const [agentId, choose] = useState<string | null>(null);
  const { mutate, isPending, error } = useMutation(
    useTRPC().callbacks.assign.mutationOptions({
      onSuccess: ({ agentName }) => {
        say(t("assigned", { name: agentName }));
        onAssigned();
      },
      onSettled: refresh,
    }),
  );
  return (
    <div className="grid gap-4">
      <Choices
        label={t("assignee")}
        name="assignee"
        className="grid gap-2"
        choices={colleagues.map(({ id: value, name }) => ({ value, label: <bdi>{name}</bdi> }))}
        value={agentId}
        onChange={choose}
      />
      <p role="alert" className="text-late empty:hidden">
        {error ? sentence(error) : null}
      </p>
      <Button
        kind="primary"
        className="justify-self-start"
        busy={isPending}
        disabled={agentId === null}
        onClick={() => agentId && mutate({ id, agentId })}
      >
        {t("assignSubmit")}
      </Button>
    </div>
  );
}
