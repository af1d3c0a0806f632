import type { FileView } from "#server/files/schema.ts";
import type { RefusalValues } from "#server/platform/errors.ts";

type Sending = {
  signal: AbortSignal;
  onShare: (share: number) => void;
  patienceMs?: number;
  headers?: Record<string, string>;
};

/** As the API refuses, so that the same sentences fit. */
export class Refused extends Error {
  readonly data: { reason: string; values: RefusalValues };

  constructor(reason: string, values: RefusalValues = {}) {
    super(reason);
    this.data = { reason, values };
  }
}

const NAME_LENGTH = 200;
const PATIENCE_MS = 300_000;

/** @param conversationId of staff: to whose customer it is sent */
export const sendFile = (file: File, sending: Sending, conversationId?: string) =>
  sendBytes<FileView>("/files", file, {
    ...sending,
    ...(conversationId && { headers: { "x-conversation-id": conversationId } }),
  });

/**
 * By the one way on which a browser tells how much has gone out.
 * @returns what the address answers
 * @throws Refused, or TypeError when the line is down
 */
export function sendBytes<Answer>(
  address: string,
  file: File,
  { signal, onShare, patienceMs = PATIENCE_MS, headers = {} }: Sending,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lineIsDown = () => reject(new TypeError("No answer came"));
    request.open("POST", address);
    request.responseType = "json";
    request.timeout = patienceMs;
    request.setRequestHeader("x-file-name", headerOf(file.name));
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(loaded / total));
    request.addEventListener("load", () => {
      if (request.status === 201) resolve(request.response);
      else reject(refusedIn(request.response));
    });
    for (const end of ["error", "timeout", "abort"]) request.addEventListener(end, lineIsDown);
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

const headerOf = (name: string) => encodeURIComponent(name.slice(0, NAME_LENGTH).toWellFormed());

/** Whatever stands between us and the server may answer in its stead, and not in our words. */
function refusedIn(
  answer: { error?: { data?: { reason?: string; values?: RefusalValues } } } | null,
) {
  const { reason = "common.failed", values } = answer?.error?.data ?? {};
  return new Refused(reason, values);
}
