/** As a page of ours asks: through the portal that the server handed over. */
export async function callerFor(request) {
  const viewer = await globalThis.portal.viewerOf(request.headers.get("cookie"));
  return globalThis.portal.callerFor({ viewer, userAgent: "" });
}
