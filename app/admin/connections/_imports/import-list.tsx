"use client";

import { useTranslations } from "next-intl";
import type { ImportView } from "#server/imports/schema.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";
import { StateBadge } from "./state-badge.tsx";
import { useImportList } from "./use-imports.ts";

export function ImportList({ imports: first }: { imports: ImportView[] }) {
  const t = useTranslations("imports");
  const imports = useImportList(first);
  if (imports.length === 0) return <Empty title={t("none")}>{t("noneHint")}</Empty>;
  return (
    <ul className="divide-y divide-line">
      {imports.map((one) => (
        <ImportRow key={one.id} shown={one} />
      ))}
    </ul>
  );
}

function ImportRow({ shown: { id, kind, name, createdAt, check, write } }: { shown: ImportView }) {
  const t = useTranslations("imports");
  const { refused = 0 } = write ?? check ?? {};
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 grow basis-72">
        <Link
          href={`/admin/connections/imports/${id}`}
          prefetch={false}
          className="inline-flex min-h-11 max-w-full items-center font-semibold hover:underline"
        >
          <bdi className="truncate">{name}</bdi>
        </Link>
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          <span>{t(`kinds.${kind}`)}</span>
          <When at={createdAt} />
          {refused > 0 && (
            <span className="text-late">{t("refusedCount", { count: refused })}</span>
          )}
        </p>
      </div>
      <StateBadge {...{ check, write }} />
    </li>
  );
}
