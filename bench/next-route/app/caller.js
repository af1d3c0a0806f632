/** As a page of ours asks: through the portal that the server handed over. */
export async function callerFor(request) {
  const viewer = await globalThis.portal.visitorOf((name) => request.headers.get(name));
  return globalThis.portal.callerFor({ viewer, userAgent: "" });
}
