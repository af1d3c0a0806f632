import { db } from "#server/platform/db.ts";
import type { Browser } from "./cookies.ts";
import { guessCode, type Guess } from "./guess.ts";
import { homeOf } from "./policy.ts";
import type { Ticket } from "./schema.ts";

export async function confirmCode(browser: Browser, guess: Guess): Promise<Ticket> {
  const ticket = await guessCode(browser, guess, "signIn");
  const person = await db.person.findFirst({
    where: { email: guess.email },
    select: { role: true },
  });
  return { ticket, home: homeOf(person?.role ?? "customer") };
}
