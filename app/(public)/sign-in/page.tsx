import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { homeOf, safePath } from "#server/auth/policy.ts";
import { PERSON_HREF } from "#app/_shell/person-href.ts";
import { SignIn, type Reason } from "./sign-in.tsx";

export async function generateMetadata() {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { from, signedOut } = await searchParams;
  const wanted = safePath(typeof from === "string" ? from : null);
  const person = await viewer();
  if (person) redirect(wanted ?? homeOf(person.role));

  const people = await (await api()).signIn.demoPeople();
  return (
    <Areas names={["signIn"]}>
      <SignIn people={people} wanted={wanted} reason={reasonOf(wanted, signedOut)} />
    </Areas>
  );
}

/** Why somebody stands at this door. */
function reasonOf(wanted: string | null, signedOut: unknown): Reason | null {
  if (wanted === PERSON_HREF) return "person";
  return signedOut === "everywhere" ? "everywhere" : null;
}
