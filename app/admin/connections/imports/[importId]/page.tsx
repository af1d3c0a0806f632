import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { ImportPage } from "../../_imports/import-page.tsx";

type Address = PageProps<"/admin/connections/imports/[importId]">;

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { name } = await getImport((await params).importId);
  return { title: name };
}

export default async function Page({ params }: Address) {
  return <ImportPage shown={await getImport((await params).importId)} />;
}

/** Asked once for title and page. */
const getImport = cache(async (id: string) => (await api()).imports.get({ id }).catch(orNotFound));
