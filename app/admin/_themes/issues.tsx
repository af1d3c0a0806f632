"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { IssueView } from "#server/issues/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { IssueState } from "./issue-state.tsx";
import { useAfter } from "./use-themes.ts";

/** Where the product team plans to do it. Without a connected tracker, and without an issue, there is nothing to say. */
export function Issues({ themeId }: { themeId: string }) {
  const t = useTranslations("themes.issues");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.issues.list.queryOptions({ themeId }));
  const create = useMutation(trpc.issues.create.mutationOptions(useAfter()));
  if (!data || data.issues.length + data.offers.length === 0) return null;
  const { issues, offers } = data;
  return (
    <section className="border-t border-line px-4 py-4 md:px-5">
      <h3 className="font-sans text-sm font-semibold">{t("title")}</h3>
      {issues.length > 0 && (
        <ul className="mt-2 grid gap-3">
          {issues.map((issue) => (
            <Issue key={issue.id} issue={issue} />
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {offers.map((tracker) => (
            <Button
              key={tracker}
              size="small"
              aria-describedby="issue-hint"
              busy={create.isPending && create.variables.tracker === tracker}
              onClick={() => create.mutate({ themeId, tracker })}
            >
              <Plus aria-hidden />
              {t("create", { tracker: t(`names.${tracker}`) })}
            </Button>
          ))}
          <span id="issue-hint" className="text-xs text-soft">
            {t("hint")}
          </span>
        </div>
      )}
    </section>
  );
}

function Issue({ issue }: { issue: IssueView }) {
  const t = useTranslations("themes.issues");
  const { state, failure, by, requestedAt, lookedAt } = issue;
  const tracker = t(`names.${issue.tracker}`);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="grid min-w-0 grow gap-0.5">
        <p className="flex flex-wrap items-center gap-x-3">
          <Link {...issue} />
          <IssueState issue={issue} />
        </p>
        {failure && (
          <p className="text-sm">
            {t(`failures.${failure}`, { tracker })} {state === "waiting" && t("again")}
          </p>
        )}
        <p className="flex flex-wrap gap-x-3 text-xs text-soft">
          <span>{t.rich("by", { name: isolated(by), at: whenTag(requestedAt) })}</span>
          {lookedAt && <span>{t.rich("checked", { at: whenTag(lookedAt) })}</span>}
        </p>
      </div>
      {state === "failed" && <Retry id={issue.id} tracker={tracker} />}
    </li>
  );
}

function Link({ link }: Pick<IssueView, "link">) {
  const t = useTranslations("themes.issues");
  if (!link) return null;
  return (
    <a
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t("opens", { key: link.key })}
      className="font-semibold wrap-anywhere text-accent hover:underline"
    >
      <bdi>{link.key}</bdi>
    </a>
  );
}

function Retry({ id, tracker }: { id: string; tracker: string }) {
  const t = useTranslations("themes.issues");
  const { mutate, isPending } = useMutation(useTRPC().issues.retry.mutationOptions(useAfter()));
  return (
    <Button
      size="small"
      busy={isPending}
      aria-label={t("retryOf", { tracker })}
      onClick={() => mutate({ id })}
    >
      <RotateCw aria-hidden />
      {t("retry")}
    </Button>
  );
}
