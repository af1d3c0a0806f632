import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { VersionView, EditionView } from "#server/articles/draft-schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { listText } from "#app/_ui/list-text.ts";
import { Tabs } from "#app/_ui/tabs.tsx";
import { whenTag } from "#app/_ui/tags.tsx";
import { Changes } from "./changes.tsx";
import { MorePages } from "./more-pages.tsx";
import { Preview } from "./preview.tsx";
import type { DraftActs } from "./use-edition.ts";

type VersionsProps = { edition: EditionView; acts: DraftActs };

/** All that it has said in this language, newest first. */
export function Versions({ edition, acts }: VersionsProps) {
  const t = useTranslations("articleDesk.versions");
  const { slug, language } = edition;
  const query = useInfiniteQuery(
    useTRPC().articles.versions.infiniteQueryOptions(
      { slug, language },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const versions = query.data?.pages.flatMap((page) => page.versions) ?? [];
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="mb-2 text-lg">
        {t("title")}
      </h2>
      <ol className="card divide-y divide-line">
        {versions.map((version, index) => (
          <Version
            key={version.version}
            before={versions[index + 1] ?? null}
            {...{ version, edition, acts }}
          />
        ))}
      </ol>
      <MorePages query={query} label={t("older")} />
    </section>
  );
}

type VersionProps = VersionsProps & { version: VersionView; before: VersionView | null };

function Version({ version: one, before, edition, acts }: VersionProps) {
  const t = useTranslations("articleDesk.versions");
  const { version, supersededAt } = one;
  const text = <Preview {...one} locale={edition.language} label={t("version", { version })} />;
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t("version", { version })}</span>
        {!supersededAt && (
          <Badge tone="accent" filled>
            {t("current")}
          </Badge>
        )}
        <By version={one} />
      </div>
      <details className="group">
        <summary className="flex min-h-11 w-fit items-center text-sm font-semibold text-accent">
          {t("text", { version })}
        </summary>
        <div className="grid justify-items-start gap-4 pt-2 pb-3 *:w-full">
          {before ? (
            <Tabs
              label={t("views", { version })}
              tabs={[
                { value: "text", label: t("whole"), content: text },
                {
                  value: "changes",
                  label: t("changes", { version: before.version }),
                  content: <Changes before={before} after={one} locale={edition.language} />,
                },
              ]}
            />
          ) : (
            text
          )}
        </div>
      </details>
      {edition.mayWrite &&
        (supersededAt === null ? (
          <p className="pt-1 text-sm text-soft">{t("isPublished")}</p>
        ) : (
          <TakeBack {...{ version, edition, acts }} />
        ))}
    </li>
  );
}

/** Beside every version that is past, also where it cannot be: then it says why. */
function TakeBack({ version, edition, acts }: VersionsProps & { version: number }) {
  const t = useTranslations("articleDesk.versions");
  const { slug, language, draft } = edition;
  const why = `why-not-${version}`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-1">
      <Button
        size="row"
        busy={acts.begin.isPending}
        disabled={draft !== null}
        aria-describedby={draft ? why : undefined}
        onClick={() => acts.begin.mutate({ slug, language, version })}
      >
        {t("takeBack", { version })}
      </Button>
      {draft && (
        <span id={why} className="min-w-0 basis-56 grow text-sm text-soft">
          {t(draft.submitted ? "draftInReview" : "draftOpen")}
        </span>
      )}
    </div>
  );
}

function By({
  version: { authors, publishedBy, publishedAt, archived },
}: {
  version: VersionView;
}) {
  const t = useTranslations("articleDesk.versions");
  const locale = useLocale();
  const names = listText(authors.map(isolated), locale);
  const at = whenTag(publishedAt);
  return (
    <span className="text-sm text-soft">
      {publishedBy
        ? t.rich("by", { names, name: isolated(publishedBy), at })
        : t.rich("shipped", { at })}
      {archived && (
        <>
          {" · "}
          {t.rich("archived", { name: isolated(archived.by), at: whenTag(archived.at) })}
        </>
      )}
    </span>
  );
}
