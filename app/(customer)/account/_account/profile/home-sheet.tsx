"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Select } from "#app/_ui/select.tsx";
import type { PostalAddress } from "#server/profile/schema.ts";
import { countriesIn } from "./countries-in.ts";
import { FormSheet } from "./form-sheet.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { useSaved } from "./use-saved.ts";

type Draft = { [Part in keyof PostalAddress]: string };

type HomeSheetProps = { home: PostalAddress | null; country: string | null; onClose: () => void };

const NEEDED = ["line", "city", "country"] as const;

export function HomeSheet({ home, country, onClose }: HomeSheetProps) {
  const t = useTranslations("profile");
  const locale = useLocale();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const [draft, setDraft] = useState(() => draftOf(home, country));
  const [isTried, setTried] = useState(false);
  const saving = useMutation(
    useTRPC().profile.changeHome.mutationOptions(useSaved("home", onClose)),
  );
  const isMissing = (part: (typeof NEEDED)[number]) => isTried && draft[part].trim() === "";
  const fieldOf = (part: keyof Draft) => ({
    value: draft[part],
    onChange: ({ target }: { target: { value: string } }) =>
      setDraft({ ...draft, [part]: target.value }),
  });

  function save() {
    setTried(true);
    if (NEEDED.every((part) => draft[part].trim())) saving.mutate({ home: addressOf(draft) });
  }

  return (
    <FormSheet
      title={home ? t("changeNamed", { part: "home" }) : t("addNamed", { part: "home" })}
      lead={t("homeSheet.lead")}
      problem={saving.error}
      busy={saving.isPending}
      action={t("save")}
      onSubmit={save}
      onClose={onClose}
      aside={
        home && (
          <RemoveButton
            label={t("homeSheet.remove")}
            busy={saving.isPending}
            onRemove={() => saving.mutate({ home: null })}
          />
        )
      }
    >
      <div className="grid gap-4">
        <Field
          label={t("homeSheet.line")}
          autoComplete="address-line1"
          maxLength={100}
          error={isMissing("line") && t("missing")}
          {...fieldOf("line")}
        />
        <Field
          label={t("homeSheet.extra")}
          autoComplete="address-line2"
          maxLength={100}
          {...fieldOf("extra")}
        />
        <Field
          label={t("homeSheet.postcode")}
          hint={t("homeSheet.postcodeHint")}
          autoComplete="postal-code"
          maxLength={16}
          {...fieldOf("postcode")}
        />
        <Field
          label={t("homeSheet.city")}
          autoComplete="address-level2"
          maxLength={100}
          error={isMissing("city") && t("missing")}
          {...fieldOf("city")}
        />
        <Field
          label={t("homeSheet.region")}
          autoComplete="address-level1"
          maxLength={100}
          {...fieldOf("region")}
        />
        <Select
          label={t("homeSheet.country")}
          autoComplete="country"
          options={[{ value: "", label: "—" }, ...countries]}
          error={isMissing("country") && t("missing")}
          {...fieldOf("country")}
        />
      </div>
    </FormSheet>
  );
}

const draftOf = (home: PostalAddress | null, country: string | null): Draft => ({
  line: home?.line ?? "",
  extra: home?.extra ?? "",
  postcode: home?.postcode ?? "",
  city: home?.city ?? "",
  region: home?.region ?? "",
  country: home?.country ?? country ?? "",
});

const addressOf = ({ line, extra, postcode, city, region, country }: Draft): PostalAddress => ({
  line,
  extra: extra.trim() || null,
  postcode: postcode.trim() || null,
  city,
  region: region.trim() || null,
  country,
});
