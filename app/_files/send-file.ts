import type { FileView } from "#server/files/schema.ts";
import type { RefusalValues } from "#server/platform/errors.ts";

type Sending = { signal: AbortSignal; onShare: (share: number) => void };

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

/** By the one way on which a browser tells how much has gone out. @throws Refused, or TypeError when the line is down. */
export function sendFile(file: File, { signal, onShare }: Sending): Promise<FileView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lineIsDown = () => reject(new TypeError("No answer came"));
    request.open("POST", "/files");
    request.responseType = "json";
    request.timeout = PATIENCE_MS;
    request.setRequestHeader("x-file-name", headerOf(file.name));
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
