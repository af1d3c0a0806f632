import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DraftView, EditionView } from "#server/articles/draft-schema.ts";
import { BODY_LIMIT, isTooLong, lettersTooMany, passagesOf } from "#server/articles/policy.ts";
import { directionOf } from "#app/_i18n/locales.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { AddressLine } from "./address-line.tsx";
import { BothTexts } from "./both-texts.tsx";
import { Discard } from "./discard.tsx";
import { DraftFacts } from "./draft-facts.tsx";
import { Preview } from "./preview.tsx";
import { TitleField } from "./title-field.tsx";
import type { DraftActs } from "./use-edition.ts";
import { type EditorHold, useEditor } from "./use-editor.ts";

type EditorProps = { edition: EditionView; draft: DraftView; acts: DraftActs; isHere: boolean };

export function Editor({ edition, draft, acts, isHere }: EditorProps) {
  const t = useTranslations("articleDesk.editor");
  const sentence = useErrorMessage();
  const editor = useEditor(draft, isHere);
  const { words, conflict, change } = editor;
  const seen = { id: draft.id, revision: editor.saved.revision };
  const bodyTooMany = lettersTooMany(words.body, BODY_LIMIT);
  const whyNot = whyNotSent(editor);
  const error = acts.submit.error ?? acts.discard.error;
  return (
    <section aria-label={t("label")} className="grid gap-5">
      <DraftFacts draft={draft} />
      {conflict && <BothTexts theirs={conflict.theirs} onChoose={editor.choose} />}
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="grid content-start gap-4">
          <TitleField
            label={t("title")}
            lang={draft.language}
            dir={directionOf(draft.language)}
            value={words.title}
            onChange={({ target }) => change({ title: target.value })}
          />
          <AddressLine {...{ edition, seen, draft }} isUnsaved={editor.unsaved} />
          <TextArea
            label={t("body")}
            hint={t("bodyHint")}
            error={bodyTooMany > 0 && t("bodyTooLong", { count: bodyTooMany, most: BODY_LIMIT })}
            lang={draft.language}
            dir={directionOf(draft.language)}
            className="max-h-[70vh] min-h-96 overflow-y-auto"
            value={words.body}
            onChange={({ target }) => change({ body: target.value })}
          />
        </div>
        <Preview {...words} locale={draft.language} label={t("preview")} />
      </div>
      {edition.english && <English english={edition.english} />}
      {error && <Notice kind="late" announce title={sentence(error)} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="primary"
          busy={acts.submit.isPending || editor.isSaving}
          disabled={whyNot !== null}
          aria-describedby={whyNot ? "why-not-submit" : undefined}
          onClick={() => acts.submit.mutate(seen)}
        >
          <Send aria-hidden className="turns" />
          {t("submit")}
        </Button>
        <Discard seen={seen} acts={acts} onDone={editor.forget} />
        <Saving editor={editor} />
      </div>
      {whyNot && (
        <p id="why-not-submit" className="text-sm text-soft">
          {t(`whyNot.${whyNot}`)}
        </p>
      )}
    </section>
  );
}

/** Why nobody can be asked to read it yet; what is on its way to the server is said beside it. */
function whyNotSent({ words: { title, body }, conflict, unsaved }: EditorHold) {
  if (conflict) return "conflict";
  if (title.trim() === "") return "noTitle";
  if (passagesOf(body).length === 0) return "noText";
  if (isTooLong({ title, body })) return "tooLong";
  return unsaved ? "unsaved" : null;
}

/** Whether what is in the form would outlive this browser. */
function Saving({ editor: { unsaved, error, conflict, words } }: { editor: EditorHold }) {
  const t = useTranslations("articleDesk.editor");
  const waiting = isTooLong(words) ? "tooLong" : error ? "failed" : "saving";
  const how = conflict ? "conflict" : unsaved ? waiting : "saved";
  return (
    <p role="status" className="text-sm text-soft">
      {t(`saving.${how}`)}
    </p>
  );
}

/** What a translation is made from. */
function English({ english }: { english: NonNullable<EditionView["english"]> }) {
  const t = useTranslations("articleDesk.editor");
  return (
    <details className="rounded-md border border-line px-4">
      <summary className="flex min-h-11 items-center font-semibold text-accent">
        {t("english")}
      </summary>
      <div className="pb-4">
        <Preview {...english} locale="en" label={t("english")} />
      </div>
    </details>
  );
}
