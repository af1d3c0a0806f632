import type { ReactNode } from "react";
import { Live } from "#app/_chat/live.tsx";
import { viewer } from "#app/_trpc/server.ts";

/** One stream for these pages; where the shell has one already, that one serves. */
export default async function ChatLayout({ children }: { children: ReactNode }) {
  const customer = await viewer();
  if (!customer) return null;
  return <Live person={{ id: customer.id, isStaff: false }}>{children}</Live>;
}
