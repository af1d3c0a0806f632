import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { slugOf } from "#server/articles/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Field } from "#app/_ui/field.tsx";

type AddressFieldProps = {
  /** What was typed for it, or what its title makes of it. */
  from: string;
  /** It is the article's own already. */
  current?: string;
  /** Words of it, or of the title that it follows, did not fit. */
  isShortened: boolean;
  isTried: boolean;
  onType: (typed: string) => void;
  onLeave?: () => void;
};

/** Says while it is typed how the address will read, whether words were left out, and whether it is free. */
export function AddressField(props: AddressFieldProps) {
  const { from, current, isShortened, isTried, onType, onLeave } = props;
  const t = useTranslations("articleDesk.address");
  const slug = slugOf(from);
  const isFree = useIsFree(slug === current ? "" : slug);
  const state = slug === "" || slug === current ? null : isFree === undefined ? "checking" : "free";
  return (
    <div className="grid gap-1.5">
      <Field
        label={t("label")}
        hint={t("hint")}
        error={
          (isTried && !slug && t("missing")) || (isFree === false && t("taken", { slug })) || null
        }
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        value={from}
        onChange={({ target }) => onType(target.value)}
        onBlur={onLeave}
      />
      {slug && isFree !== false && (
        <p role="status" className="text-sm wrap-anywhere text-soft">
          <bdi dir="ltr" className="font-semibold">
            /help/{slug}
          </bdi>
          {state && ` · ${t(state)}`}
          {isShortened && ` · ${t("shortened")}`}
        </p>
      )}
    </div>
  );
}

const PAUSE_MS = 300;

/** Asked once the typing pauses; undefined until it is known. */
function useIsFree(slug: string) {
  const [settled, setSettled] = useState(slug);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(slug), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [slug]);
  const { data } = useQuery(
    useTRPC().articles.isFree.queryOptions(
      { slug: settled },
      { enabled: settled !== "", staleTime: 0 },
    ),
  );
  return settled === slug ? data?.isFree : undefined;
}
