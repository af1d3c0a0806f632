"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EditionView } from "#server/articles/draft-schema.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { Archive } from "./archive.tsx";
import { ArchivedText } from "./archived-text.tsx";
import { Begin } from "./begin.tsx";
import { Editor } from "./editor.tsx";
import { Preview } from "./preview.tsx";
import { RecallNotice } from "./recall-notice.tsx";
import { Restore } from "./restore.tsx";
import { Review } from "./review.tsx";
import { useEdition, useDraftActs } from "./use-edition.ts";
import { Versions } from "./versions.tsx";

/** One language of an article: what is in force, what is to come, and all that it has said. */
export function Edition({ initial }: { initial: EditionView }) {
  const t = useTranslations("articleDesk");
  const edition = useEdition(initial);
  const sentence = useErrorMessage();
  const { published, archived, draft, mayWrite, slug, language } = edition;
  const isHere = useHydrated();
  const [isAgain, setAgain] = useState(false);
  const acts = useDraftActs(() => setAgain(false));
  const isWriting = draft && mayWrite && (!draft.submitted || isAgain);
  return (
    <div className="grid gap-8">
      {archived && (
        <Notice
          kind="soon"
          title={<ArchivedText {...archived} />}
          action={
            mayWrite && archived.restorableUntil && <Restore slug={slug} title={archived.title} />
          }
        >
          {t("restore.hint")}
        </Notice>
      )}
      {isOlder(edition) && edition.english && (
        <Notice
          kind="soon"
          title={t.rich("olderThanEnglish", { day: dayOfTag(edition.english.publishedAt) })}
        />
      )}
      {!mayWrite && <Notice title={t("readOnly")} />}
      {mayWrite && <RecallNotice slug={slug} language={language} />}
      {acts.begin.error && <Notice kind="late" announce title={sentence(acts.begin.error)} />}
      {isWriting && <Editor key={`${draft.id} ${isHere}`} {...{ edition, draft, acts, isHere }} />}
      {draft && !isWriting && (
        <Review {...{ edition, draft, acts }} onAgain={() => setAgain(true)} />
      )}
      {!draft && <Begin {...{ edition, acts }} />}
      {!draft && published && <Preview {...published} locale={language} label={t("inForce")} />}
      <Versions {...{ edition, acts }} />
      {mayWrite && published && <Archive {...{ edition, acts }} />}
    </div>
  );
}

/** What it says may no longer be so. */
const isOlder = ({ published, english }: EditionView) =>
  published !== null && english !== null && english.publishedAt > published.publishedAt;
