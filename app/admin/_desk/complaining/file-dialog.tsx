"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Select } from "#app/_ui/select.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { STORY_LIMIT, WISH_LIMIT } from "#server/complaints/policy.ts";
import {
  COMPLAINT_KINDS,
  type ComplaintForm,
  type ComplaintKind,
} from "#server/complaints/schema.ts";
import { useRefreshedComplaints } from "../../_complaints/use-complaints.ts";
import { PlanForm, PlanFormDone } from "../plan-form.tsx";
import { Again } from "../search-view.tsx";

/** What it can be about is looked up when it is opened. */
export function FileDialog({ conversationId }: { conversationId: string }) {
  const t = useTranslations("complaintDesk.pane");
  const { data: form, ...query } = useQuery(
    useTRPC().complaints.formFor.queryOptions({ conversationId }, { staleTime: 0, gcTime: 0 }),
  );
  if (query.isError) return <Again label={t("failed")} onRetry={() => void query.refetch()} />;
  if (form) return <FileForm {...{ conversationId, form }} />;
  return (
    <div className="grid gap-3">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-12" />
      <Skeleton className="h-24" />
    </div>
  );
}

type FileFormProps = { conversationId: string; form: ComplaintForm };

function FileForm({ conversationId, form }: FileFormProps) {
  const t = useTranslations("complaintDesk.pane");
  const kinds = useTranslations("complaints.kinds");
  const [kind, setKind] = useState<ComplaintKind>("service");
  const [text, setText] = useState("");
  const [wish, setWish] = useState("");
  const [planId, setPlanId] = useState("");
  const { keyFor } = useClientKey();
  const onSettled = useRefreshedComplaints();
  const { mutate, isPending, error, data } = useMutation(
    useTRPC().complaints.fileFor.mutationOptions({ onSettled }),
  );
  const said = {
    conversationId,
    kind,
    text: text.trim(),
    wish: wish.trim() || null,
    happenedOn: null,
    planId: planId || null,
  };

  if (data) {
    const toComplaint = (
      <LinkButton href={`/admin/complaints/${data.id}`} prefetch={false}>
        {t("open")}
      </LinkButton>
    );
    return <PlanFormDone title={t("done")} action={toComplaint} />;
  }
  return (
    <PlanForm
      confirm={t("confirm")}
      isBusy={isPending}
      isIncomplete={said.text === ""}
      error={error}
      onConfirm={() => mutate({ ...said, key: keyFor(said) })}
    >
      <Select
        label={t("kind")}
        value={kind}
        options={COMPLAINT_KINDS.map((value) => ({ value, label: kinds(value) }))}
        onChange={({ target }) =>
          setKind(COMPLAINT_KINDS.find((one) => one === target.value) ?? kind)
        }
      />
      <TextArea
        label={t("text")}
        className="min-h-24"
        maxLength={STORY_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <TextArea
        label={t("wish")}
        maxLength={WISH_LIMIT}
        value={wish}
        onChange={({ target }) => setWish(target.value)}
      />
      <Select
        label={t("plan")}
        value={planId}
        options={[
          { value: "", label: t("noPlan") },
          ...form.plans.map(({ id, merchant, title }) => ({
            value: id,
            label: `${merchant}: ${title}`,
          })),
        ]}
        onChange={({ target }) => setPlanId(target.value)}
      />
    </PlanForm>
  );
}
