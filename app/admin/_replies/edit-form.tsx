"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReplyRow } from "#server/replies/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { ReplyForm } from "./reply-form.tsx";
import { Texts } from "./texts.tsx";

type EditFormProps = { row: ReplyRow; mayEdit: boolean; onDone: () => void };

/** With its texts, as they are when it is opened: what others change meanwhile is told on saving. */
export function EditForm({ row: { id }, mayEdit, onDone }: EditFormProps) {
  const sentence = useErrorMessage();
  const { data, error, isFetchedAfterMount } = useQuery(
    useTRPC().replies.get.queryOptions({ id }, { staleTime: 0 }),
  );
  if (error) return <Notice kind="late" announce title={sentence(error)} />;
  if (!data || !isFetchedAfterMount) return <Skeleton className="h-40" />;
  if (!mayEdit) return <Texts texts={data.texts} isAlone />;
  return <ReplyForm reply={data} mayShare={false} isShared={!data.isOwn} onDone={onDone} />;
}
