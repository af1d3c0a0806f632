/**
 * Gives the ticket to next-auth, which answers with the session's cookie.
 * @returns whether it was taken.
 */
export async function tradeTicket(email: string, ticket: string) {
  const response = await fetch("/api/auth/callback/email", {
    method: "POST",
    body: new URLSearchParams({ email, token: ticket, callbackUrl: "/", json: "true" }),
  });
  if (!response.ok) return false;
  const { url }: { url: string } = await response.json();
  return !new URL(url, window.location.origin).searchParams.has("error");
}
