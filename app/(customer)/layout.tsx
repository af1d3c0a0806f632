import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { CustomerShell } from "#app/_shell/customer-shell.tsx";
import { viewer } from "#app/_trpc/server.ts";
import { signInFirst } from "#app/_trpc/sign-in-first.ts";

/** Asks for a customer; what each page may show is decided where its data comes from. */
export default async function CustomerLayout({ children }: { children: ReactNode }) {
  const customer = await viewer();
  if (!customer) redirect(await signInFirst());
  if (customer.role !== "customer") redirect("/admin");
  return <CustomerShell customer={customer}>{children}</CustomerShell>;
}
