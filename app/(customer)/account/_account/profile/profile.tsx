"use client";

import { useQuery } from "@tanstack/react-query";
import { Mail, MapPin, Phone, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Initials } from "#app/_ui/initials.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import { Sheet } from "#app/_ui/sheet.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { Profile as ProfileView, ProfilePart } from "#server/profile/schema.ts";
import { ProfileRow } from "./profile-row.tsx";

const sheets = later(() => import("./sheets.tsx"));

/** Who we know somebody as; each part is changed by itself. */
export function Profile({ profile: initial }: { profile: ProfileView }) {
  const t = useTranslations("profile");
  const { data: profile } = useQuery(
    useTRPC().profile.get.queryOptions(undefined, { initialData: initial }),
  );
  const [part, setPart] = useState<ProfilePart | null>(null);
  const loaded = useLater(sheets, part !== null);
  const { name, email, phone, homeLines, since } = profile;
  const rowOf = (row: ProfilePart) => ({
    part: row,
    busy: part === row && !loaded,
    onChange: () => setPart(row),
  });
  return (
    <Sheet aria-labelledby="profile" className="py-2! sm:py-3!">
      <header className="flex items-center gap-4 py-4">
        <Initials name={name} size="large" />
        <div className="min-w-0">
          <h2 id="profile" className="text-xl wrap-anywhere">
            <bdi>{name}</bdi>
          </h2>
          <p className="text-sm text-soft">
            {t.rich("since", { month: dayOfTag(since, "month") })}
          </p>
        </div>
      </header>
      <ul className="divide-y divide-line border-t border-line">
        <ProfileRow icon={UserRound} value={isolated(name)} {...rowOf("name")} />
        <ProfileRow icon={Mail} value={<Email email={email} />} {...rowOf("email")} />
        <ProfileRow icon={Phone} value={phone && isolated(phone)} {...rowOf("phone")} />
        <ProfileRow
          icon={MapPin}
          value={homeLines.length > 0 ? homeLines.map(isolated).join(", ") : null}
          {...rowOf("home")}
        />
      </ul>
      {loaded && part && <loaded.PartSheet {...{ part, profile }} onClose={() => setPart(null)} />}
    </Sheet>
  );
}

/** A narrow screen breaks it where it can be read on. */
function Email({ email }: { email: string }) {
  const [name, domain] = email.split("@");
  return (
    <bdi>
      {name}
      <wbr />@{domain}
    </bdi>
  );
}
