/** Somebody was faster: the refusal names the nearest times that are left, as ISO instants. */
export function alternativesIn(error: unknown): string[] {
  const { values } = (error as { data?: { values?: Record<string, unknown> } } | null)?.data ?? {};
  const named = values?.alternatives;
  return Array.isArray(named) ? named.filter((time) => typeof time === "string") : [];
}
