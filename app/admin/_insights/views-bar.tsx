"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, Link2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import {
  type InsightQuery,
  type InsightViewRow,
  VIEW_NAME_LIMIT,
} from "#server/insights/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Link } from "#app/_ui/link.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { addressOf, HOME } from "./address.ts";

type ViewsBarProps = { initial: InsightViewRow[]; query: InsightQuery };

/** One's own views, and the way to pass the present one on: whoever may see figures sees the same by its link. */
export function ViewsBar({ initial, query }: ViewsBarProps) {
  const t = useTranslations("insights.views");
  const { data: views } = useQuery(
    useTRPC().insights.views.queryOptions(undefined, { initialData: initial }),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {views.length > 0 && (
        <ul aria-label={t("label")} className="flex flex-wrap gap-x-2 gap-y-1">
          {views.map((view) => (
            <View key={view.id} view={view} />
          ))}
        </ul>
      )}
      <SaveView query={query} />
      <CopyLink query={query} />
    </div>
  );
}

function View({ view: { id, name, query } }: { view: InsightViewRow }) {
  const t = useTranslations("insights.views");
  const { mutate, isPending } = useMutation(
    useTRPC().insights.removeView.mutationOptions(useShown()),
  );
  return (
    <li className="flex items-center rounded-md bg-wash">
      <Link
        href={addressOf(HOME, query)}
        scroll={false}
        className="inline-flex min-h-11 items-center ps-2.5 text-sm font-semibold hover:underline sm:min-h-9"
      >
        <bdi>{name}</bdi>
      </Link>
      <Button
        size="small"
        kind="plain"
        busy={isPending}
        aria-label={t("remove", { name })}
        onClick={() => mutate({ id })}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}

function SaveView({ query }: { query: InsightQuery }) {
  const t = useTranslations("insights.views");
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const { mutate, isPending } = useMutation(
    useTRPC().insights.saveView.mutationOptions(
      useShown(() => {
        setOpen(false);
        setName("");
      }),
    ),
  );
  function save(event: SubmitEvent) {
    event.preventDefault();
    if (name.trim()) mutate({ name, query });
  }
  return (
    <>
      <Button size="small" kind="plain" onClick={() => setOpen(true)}>
        <Bookmark aria-hidden />
        {t("save")}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t("save")} description={t("hint")}>
        <form onSubmit={save} className="grid gap-4">
          <Field
            label={t("name")}
            required
            maxLength={VIEW_NAME_LIMIT}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" kind="primary" busy={isPending} className="justify-self-start">
            {t("confirm")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}

function CopyLink({ query }: { query: InsightQuery }) {
  const t = useTranslations("insights.views");
  const say = useToast();
  async function copy() {
    // Where the portal is not reached over https there is no clipboard: the page's own address is the same.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(new URL(addressOf(HOME, query), window.location.href).href);
    say(t("copied"));
  }
  return (
    <Button size="small" kind="plain" onClick={() => void copy()}>
      <Link2 aria-hidden />
      {t("copy")}
    </Button>
  );
}

/** Each answer is the whole list as it is now. */
function useShown(onDone?: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useToast();
  const sentence = useErrorMessage();
  return {
    onSuccess(views: InsightViewRow[]) {
      queries.setQueryData(trpc.insights.views.queryKey(), views);
      onDone?.();
    },
    onError: (error: Parameters<typeof sentence>[0]) => say(sentence(error), "problem"),
  };
}
