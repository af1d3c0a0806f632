import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FeedKeyView } from "#server/feed/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { RevokeKey } from "./revoke-key.tsx";

export function KeyRow({ feedKey }: { feedKey: FeedKeyView }) {
  const t = useTranslations("connections.keys");
  const { id, name, createdBy, createdAt, revokedAt } = feedKey;
  return (
    <li aria-label={name} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 grow">
        <p className="font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p className="font-mono text-xs break-all text-soft">
          <bdi>{id}</bdi>
        </p>
        <p className="mt-1 text-sm text-soft">
          {t.rich("createdBy", { name: isolated(createdBy), at: whenTag(createdAt) })}
        </p>
        <p className="text-sm text-soft">
          <Use {...feedKey} />
        </p>
      </div>
      {!revokedAt && <RevokeKey {...{ id, name }} />}
    </li>
  );
}

function Use({ lastUsedAt, revokedAt }: FeedKeyView) {
  const t = useTranslations("connections.keys");
  if (revokedAt) {
    return (
      <Badge icon={Ban}>
        <span>{t.rich("revokedAt", { at: whenTag(revokedAt) })}</span>
      </Badge>
    );
  }
  return lastUsedAt ? t.rich("lastUsed", { at: whenTag(lastUsedAt) }) : t("neverUsed");
}
