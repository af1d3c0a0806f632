import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { named, type ReplyOffer } from "#server/replies/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { languageName } from "#app/_ui/language-names.ts";
import { Link } from "#app/_ui/link.tsx";
import { listText } from "#app/_ui/list-text.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { optionId, type SavedReplies } from "./use-saved-replies.ts";

/** Above the field, which keeps the focus: whoever taps or clicks in here goes on writing there. */
export function ReplyList({ replies }: { replies: SavedReplies }) {
  const t = useTranslations("desk.replies");
  const { id, found, active, choose } = replies;
  return (
    <div className="absolute inset-x-0 bottom-full z-20 mb-1.5 flex max-h-[min(22rem,45dvh)] flex-col overflow-hidden rounded-md border border-edge bg-sheet shadow-md">
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={t("label")}
        className="min-h-0 overflow-y-auto overscroll-contain"
      >
        {found.map((offer, index) => (
          <Option
            key={offer.id}
            id={optionId(id, offer)}
            isActive={index === active}
            onChoose={() => choose(offer)}
            {...{ offer }}
          />
        ))}
      </div>
      <Told replies={replies} />
    </div>
  );
}

type OptionProps = { id: string; offer: ReplyOffer; isActive: boolean; onChoose: () => void };

/** The field keeps the focus, and with it the keys. */
function Option({ id, offer, isActive, onChoose }: OptionProps) {
  const t = useTranslations("desk.replies");
  const option = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    <button
      ref={option}
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="block min-h-11 w-full border-b border-line px-3 py-2 text-start last:border-0 hover:bg-wash aria-selected:bg-accent-wash"
    >
      <span className="flex items-baseline gap-2">
        <bdi className="min-w-0 truncate font-semibold">{offer.title}</bdi>
        <bdi className="shrink-0 text-sm text-accent">/{offer.shortcut}</bdi>
        {offer.isOwn && <span className="ms-auto shrink-0 text-xs text-soft">{t("own")}</span>}
      </span>
      <span dir="auto" lang={offer.language} className="block truncate text-sm text-soft">
        {named(offer.text, (name) => t(`variables.${name}`))}
      </span>
    </button>
  );
}

/** How many there are, or why nothing was inserted. */
function Told({ replies }: { replies: SavedReplies }) {
  const t = useTranslations("desk.replies");
  const sentence = useErrorMessage();
  const { query, found, lack, error, isInserting } = replies;
  const isProblem = Boolean(query.isError || error || lack);
  return (
    <div
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-1.5 text-sm",
        isProblem ? "bg-soon-wash" : "text-soft",
      )}
    >
      <div aria-live="polite" className="me-auto min-w-0">
        {query.isPending && t("loading")}
        {query.isError && t("failed")}
        {isInserting && t("inserting")}
        {error && sentence(error)}
        {lack && <Lacking replies={replies} lack={lack} />}
        {query.isSuccess && !isProblem && !isInserting && t("found", { count: found.length })}
      </div>
      <Link href="/admin/replies" prefetch={false} className="link flex min-h-8 items-center">
        {t("keep")}
      </Link>
    </div>
  );
}

type LackingProps = { replies: SavedReplies; lack: NonNullable<SavedReplies["lack"]> };

function Lacking({ replies, lack: { offer, insertion } }: LackingProps) {
  const t = useTranslations("desk.replies");
  const locale = useLocale();
  if (insertion.kind === "missing") {
    const names = insertion.variables.map((name) => t(`variables.${name}`));
    return <p>{t("missing", { names: listText(names, locale) })}</p>;
  }
  const asked = languageName(insertion.asked, locale);
  return (
    <>
      <p>{t("languages", { title: isolated(offer.title), asked })}</p>
      <span className="flex flex-wrap gap-x-4">
        {insertion.languages.map((language) => (
          <button
            key={language}
            type="button"
            onClick={() => replies.choose(offer, language)}
            className="link min-h-11 font-semibold"
          >
            {languageName(language, locale)}
          </button>
        ))}
      </span>
    </>
  );
}
