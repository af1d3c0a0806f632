"use client";

import { BadgeCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Citation, CorrectionContent } from "#server/conversations/citation.ts";
import { HELP, STAFF_HELP } from "#app/_help/addresses.ts";
import { When } from "#app/_ui/when.tsx";
import { Link } from "#app/_ui/link.tsx";
import type { Perspective } from "./event-line.tsx";
import { RichText } from "./rich-text.tsx";

type CorrectionProps = {
  text: string;
  correction: CorrectionContent;
  /** What stands now. */
  citations: Citation[];
  at: string;
  perspective: Perspective;
};

/** Said by nobody in the conversation: what was answered here, and what is right instead. */
export function Correction({ text, correction, citations, at, perspective }: CorrectionProps) {
  const t = useTranslations("chat.correction");
  const { slug, title, told } = correction;
  return (
    <article
      aria-label={t("label")}
      className="mx-auto mt-6 grid w-full max-w-prose gap-3 rounded-md border border-accent bg-sheet px-4 py-4 sm:px-5"
    >
      <header className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <BadgeCheck aria-hidden className="size-4 self-center text-accent" />
        <h3 className="font-sans text-sm font-semibold tracking-normal text-accent">
          {t("label")}
        </h3>
        <span className="text-soft">
          <When at={at} look="time" />
        </span>
      </header>
      <RichText text={text} />
      <Passages label={t("told")} passages={told} look="border-line text-soft line-through" />
      <Passages
        label={t("now")}
        passages={citations.map(({ passage }) => passage)}
        look="border-accent"
      />
      <Link
        href={`${perspective === "customer" ? HELP : STAFF_HELP}/${slug}`}
        prefetch={false}
        className="link inline-flex min-h-11 w-fit items-center text-sm"
      >
        {t("read")}
        <span className="sr-only">: {title}</span>
      </Link>
    </article>
  );
}

type PassagesProps = { label: string; passages: string[]; look: string };

const Passages = ({ label, passages, look }: PassagesProps) =>
  passages.length > 0 && (
    <div className="grid gap-1.5">
      <p className="label">{label}</p>
      {passages.map((passage) => (
        <blockquote key={passage} className={`border-s-2 ps-3 text-sm ${look}`}>
          <RichText text={passage} isMarkdown />
        </blockquote>
      ))}
    </div>
  );
