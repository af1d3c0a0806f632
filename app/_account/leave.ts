/** Ends the session of this device. What it takes for that is fetched only by whoever leaves. */
export async function leave() {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/sign-in" });
}
