/** Ends the session of this device. What it takes for that is fetched only by whoever leaves. */
export async function leave(callbackUrl = "/sign-in") {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl });
}
