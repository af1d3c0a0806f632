import type { ReactNode } from "react";
import { CustomerShell } from "#app/_shell/customer-shell.tsx";
import { PublicShell } from "#app/_shell/public-shell.tsx";
import { viewer } from "#app/_trpc/server.ts";

/** Everyone reads the same articles; a customer does not lose their own pages on the way. */
export default async function HelpLayout({ children }: { children: ReactNode }) {
  const person = await viewer();
  if (person?.role !== "customer") return <PublicShell>{children}</PublicShell>;
  return <CustomerShell customer={person}>{children}</CustomerShell>;
}
