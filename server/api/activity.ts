/** Changes that a page sends without anybody doing anything: the answer to "are you there", and how far was read. */
const BY_ITSELF = new Set(["desk.here", "conversations.read"]);

/** Only changes are: reads are also repeated, fetched ahead and streamed, and no word of the client tells which. */
export const isActivity = (type: string, path: string) =>
  type === "mutation" && !BY_ITSELF.has(path);

/** A page that the browser opens because somebody goes there: neither one fetched ahead nor a part of an open one. */
export const isVisit = (header: (name: string) => string | null) =>
  header("sec-fetch-mode") === "navigate" &&
  header("sec-fetch-dest") === "document" &&
  header("sec-purpose") === null;
