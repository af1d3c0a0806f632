import { Eye, MessageSquareReply, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { rowTimeTag } from "#app/_ui/tags.tsx";
import { editorOf } from "./addresses.ts";
import type { DraftLine } from "./article-list.tsx";

export const DRAFT_LOOKS = {
  writing: { icon: PencilLine, tone: "neutral" },
  review: { icon: Eye, tone: "accent" },
  returned: { icon: MessageSquareReply, tone: "soon" },
} as const;

export function DraftRow({ draft }: { draft: DraftLine }) {
  const t = useTranslations("articleDesk");
  const { slug, title, language, state, by, savedAt } = draft;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <span className="min-w-0 grow basis-64">
        <Link
          href={editorOf(slug, language)}
          prefetch={false}
          className="flex min-h-11 items-center font-semibold text-accent hover:underline"
        >
          <bdi>{title}</bdi>
        </Link>
        <span className="block text-sm text-soft">
          {LANGUAGE_NAMES[language]}
          {" · "}
          {t.rich("savedBy", { name: isolated(by), at: rowTimeTag(savedAt) })}
        </span>
      </span>
      <Badge {...DRAFT_LOOKS[state]} filled>
        {t(`state.${state}`)}
      </Badge>
    </li>
  );
}
