import { useTranslations } from "next-intl";
import type { DraftView, EditionView } from "#server/articles/draft-schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Tabs } from "#app/_ui/tabs.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { Changes } from "./changes.tsx";
import { DraftFacts } from "./draft-facts.tsx";
import { GiveBack } from "./give-back.tsx";
import { Preview } from "./preview.tsx";
import { Publish } from "./publish.tsx";
import type { DraftActs } from "./use-edition.ts";

type ReviewProps = {
  edition: EditionView;
  draft: DraftView;
  acts: DraftActs;
  onAgain: () => void;
};

/** A second person reads what would change, and puts it in force or sends it back. */
export function Review({ edition, draft, acts, onAgain }: ReviewProps) {
  const t = useTranslations("articleDesk");
  const sentence = useErrorMessage();
  const { published, mayPublish, mayWrite, language } = edition;
  const { id, revision, submitted } = draft;
  const preview = <Preview {...draft} locale={language} label={t("editor.preview")} />;
  return (
    <section aria-label={t("review.label")} className="grid gap-5">
      <DraftFacts draft={draft} />
      {published ? (
        <Tabs
          label={t("review.views")}
          tabs={[
            {
              value: "changes",
              label: t("review.changes"),
              content: <Changes before={published} after={draft} locale={language} />,
            },
            { value: "preview", label: t("editor.preview"), content: preview },
          ]}
        />
      ) : (
        preview
      )}
      {submitted && mayWrite && !mayPublish && <Notice title={t("review.ownWords")} />}
      {acts.publish.error && <Notice kind="late" announce title={sentence(acts.publish.error)} />}
      {mayWrite && (
        <div className="flex flex-wrap gap-3">
          {submitted && mayPublish && <Publish {...{ edition, acts }} seen={{ id, revision }} />}
          {submitted && mayPublish && <GiveBack acts={acts} seen={{ id, revision }} />}
          <Button kind="plain" onClick={onAgain}>
            {t("review.again")}
          </Button>
        </div>
      )}
    </section>
  );
}
