"use client";

import { useTranslations } from "next-intl";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { Initials } from "#app/_ui/initials.tsx";
import { Link } from "#app/_ui/link.tsx";
import { Spinner } from "#app/_ui/spinner.tsx";
import type { DemoPerson } from "#server/auth/schema.ts";
import type { RequestCode } from "./use-request-code.ts";

/** People of the demo, whom anybody may be. A click asks for a real code; only reading the mail is done for you. */
export function DemoPeople({ people, code }: { people: DemoPerson[]; code: RequestCode }) {
  const t = useTranslations("signIn.demo");
  const customers = people.filter(({ role }) => role === "customer");
  const staff = people.filter(({ role }) => role !== "customer");

  return (
    <section aria-labelledby="demo-people" className="grid gap-7 lg:pt-2">
      <header className="grid gap-2">
        <h2 id="demo-people" className="text-xl">
          {t("title")}
        </h2>
        <p className="max-w-prose text-sm text-soft">
          {t("lead")}{" "}
          <Link href="/mail" className="link">
            {t("mailbox")}
          </Link>
        </p>
      </header>
      <Group label={t("customers")} lead={t("customersLead")} people={customers} code={code} />
      <Group label={t("staff")} lead={t("staffLead")} people={staff} code={code} />
    </section>
  );
}

type GroupProps = { label: string; lead: string; people: DemoPerson[]; code: RequestCode };

function Group({ label, lead, people, code }: GroupProps) {
  if (people.length === 0) return null;
  return (
    <div className="grid gap-2.5">
      <div>
        <h3 className="font-sans text-base font-semibold">{label}</h3>
        <p className="text-sm text-soft">{lead}</p>
      </div>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-1">
        {people.map((person) => (
          <li key={person.email}>
            <PersonCard person={person} code={code} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PersonCard({ person, code }: { person: DemoPerson; code: RequestCode }) {
  const t = useTranslations("signIn.demo");
  const language = catalogueOf(person.locale);
  const isPending = code.pending === person.email;
  return (
    <button
      type="button"
      aria-busy={isPending || undefined}
      onClick={() => code.pending === null && code.request(person.email, person.name)}
      className="flex h-full w-full items-start gap-3 rounded-md border border-line bg-sheet px-4 py-3 text-start transition-colors hover:border-edge hover:bg-wash"
    >
      <Initials name={person.name} />
      <span className="grid min-w-0 grow">
        <span className="flex items-baseline justify-between gap-3">
          <bdi className="font-semibold">{person.name}</bdi>
          {isPending ? (
            <Spinner className="self-center text-soft" />
          ) : (
            <bdi lang={language} className="label">
              {LANGUAGE_NAMES[language]}
            </bdi>
          )}
        </span>
        <span className="text-sm text-soft">{t(`does.${person.does}`)}</span>
      </span>
    </button>
  );
}
