/** Somebody was faster: the refusal names the nearest times that are left, as ISO instants with commas between. */
export function alternativesIn(error: unknown): string[] {
  const { values } = (error as { data?: { values?: Record<string, unknown> } } | null)?.data ?? {};
  const named = values?.alternatives;
  return typeof named === "string" && named !== "" ? named.split(",") : [];
}
